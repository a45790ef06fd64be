using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Handling.Commands;
using SalesNudgeBot.App.Home;
using SalesNudgeBot.App.Leadership;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>From what a person did to the part of the product that decides it: by the first word of the verb.</summary>
static class ActRouter
{
    public static Reply Route(Handling handling, Act act) =>
        act is Act.OpenedHome ? Homes.Opened(handling) : Homes.AfterAct(handling, Decide(handling, act));

    static Reply Decide(Handling handling, Act act) =>
        act switch
        {
            Act.Wrote wrote => Writing.Read(handling, wrote.Text),
            Act.Commanded commanded => Commanded.Run(handling, commanded.Text),
            Act.Quoted quoted => Tracking.Quoted(handling, quoted),
            Act.Clicked { Action: var action } => Clicked(handling, action),
            Act.Submitted { Action: var action, Values: var values } => Area(action) switch
            {
                "checkin" or "pace" => Absence.AfterAct(
                    handling,
                    CheckInActs.Submitted(handling.Stores, handling.Company, handling.Actor, action, values, handling.Cause, handling.Now, (promise, i) => Recording.Put(handling, promise, i))
                ),
                "promise" when action.Verb is "promise.record" => Recording.Submitted(handling, action, values),
                "promise" or "presence" or "case" => WithChain(handling, action, chain => ChainForms.Submitted(handling, chain, action, values)),
                "coaching" => CoachingButtons.Submitted(handling, action, values),
                _ => Refusals.NotReadable,
            },
            _ => Refusals.NotReadable,
        };

    static Reply Clicked(Handling handling, ActionRef action) =>
        Area(action) switch
        {
            "checkin" or "pace" => Absence.AfterAct(handling, CheckInActs.Clicked(handling.Stores, handling.Company, handling.Actor, action, handling.Now)),
            "digest" => Digests.Clicked(handling.Stores, handling.Company, handling.Actor, action, handling.Now),
            "promise" when action.Verb is "promise.record" => Recording.Form(handling, action),
            "promise" or "presence" or "case" => WithChain(handling, action, chain => ChainButtons.Clicked(handling, chain, action)),
            "coaching" => CoachingButtons.Clicked(handling, action),
            ShadowWords.Verb => new Reply.Private(ShadowWords.NothingDone),
            _ => Refusals.NotReadable,
        };

    static Reply WithChain(Handling handling, ActionRef action, Func<Chain, Reply> handle) =>
        handling.Stores.Ledger.Load(new(action.Subject)) is { IsForClient: true } chain && handling.Company.Teams.ContainsKey(chain.Team) ? handle(chain) : Refusals.Gone;

    static string Area(ActionRef action) => action.Verb.Split('.', 2)[0];
}
