using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Leadership;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Buttons and forms about a leader's time for a rep: taken, moved, or over.</summary>
static class CoachingButtons
{
    /// <summary>9999-12-31.</summary>
    const long LastSecond = 253402300799;

    public static Reply Clicked(Handling handling, ActionRef action) =>
        action.Verb switch
        {
            "coaching.take" => WithTeam(handling, action, (rep, team) => Take(handling, action, rep, team)),
            "coaching.day" => WithTeam(handling, action, (_, _) => new Reply.OpenForm(CoachingWords.DayForm(action, handling.Actor, handling.Company))),
            "coaching.happened" => WithChain(handling, action, chain =>
                chain.Head.BreachedAt is null ? handling.Save(chain, CoachingActs.Happened(chain, handling.Actor, null, handling.Company, handling.Cause, handling.Now))
                : CoachingActs.Refuse(chain, handling.Actor) ?? new Reply.OpenForm(CoachingWords.HappenedForm(chain, action, handling.Actor, handling.Company))),
            "coaching.move" => WithChain(handling, action, chain =>
                CoachingActs.Refuse(chain, handling.Actor) ?? new Reply.OpenForm(CoachingWords.DayForm(action, handling.Actor, handling.Company))),
            _ => Refusals.NotReadable,
        };

    public static Reply Submitted(Handling handling, ActionRef action, ImmutableSortedDictionary<string, string> values)
    {
        var fields = new FieldReading(handling, values);
        var when = action.Verb is "coaching.happened" ? fields.PastWhen("when") : fields.When("when");
        return fields.Errors ?? action.Verb switch
        {
            "coaching.day" => WithTeam(handling, action, (rep, team) => Take(handling, action, rep, team, when)),
            "coaching.happened" => WithChain(handling, action, chain =>
                handling.Save(chain, CoachingActs.Happened(chain, handling.Actor, when, handling.Company, handling.Cause, handling.Now))),
            "coaching.move" => WithChain(handling, action, chain =>
                handling.Save(chain, CoachingActs.Move(chain, handling.Actor, when, handling.Company, handling.Cause, handling.Now))),
            _ => Refusals.NotReadable,
        };
    }

    /// <summary>One tap takes the day that the button names; a button grown old opens the form instead.</summary>
    static Reply Take(Handling handling, ActionRef action, PersonId rep, Team team)
    {
        if (!long.TryParse(action.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LastSecond)
        {
            return Refusals.NotReadable;
        }

        var by = Instant.FromUnixTimeSeconds(seconds);
        return by > handling.Now ? Take(handling, action, rep, team, by) : Clicked(handling, new("coaching.day", action.Subject));
    }

    static Reply Take(Handling handling, ActionRef action, PersonId rep, Team team, Instant by)
    {
        if (by <= handling.Now)
        {
            return Refusals.Field("when", Refusals.NotInThePast(by, handling.Company, handling.Actor));
        }

        var what = handling.Keep(CoachingWords.What);
        return handling.Save(null, CoachingActs.Take(action.Subject, rep, handling.Actor, what, by, team, handling.Company, handling.Now));
    }

    static Reply WithTeam(Handling handling, ActionRef action, Func<PersonId, Team, Reply> handle) =>
        CheckIn.ParseSubject(action.Subject) is not (var rep, _) || handling.Company.TeamOfRep(rep) is not { } team ? Refusals.Gone
        : !team.IsLedBy(handling.Actor) ? new Reply.Private(CoachingWords.NotYours(rep, team))
        : handling.Stores.Ledger.Load(Coaching.ChainOf(action.Subject)) is { } taken ? new Reply.Private(CoachingWords.TakenAlready(taken, handling.Actor, handling.Company))
        : handle(rep, team);

    static Reply WithChain(Handling handling, ActionRef action, Func<Chain, Reply> handle) =>
        handling.Stores.Ledger.Load(new(action.Subject)) is { Head: { Kind: PromiseKind.Leader, To: not null } } chain && handling.Company.Teams.ContainsKey(chain.Team)
            ? handle(chain)
            : Refusals.Gone;
}
