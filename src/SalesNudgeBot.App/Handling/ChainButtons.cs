using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Buttons about a promise or its case: those that act at once, and those that open a form first.</summary>
static class ChainButtons
{
    public static Reply Clicked(Handling handling, Chain chain, ActionRef action)
    {
        var (actor, company, cause, now) = (handling.Actor, handling.Company, handling.Cause, handling.Now);
        return action.Verb switch
        {
            "promise.accept" => handling.Save(chain, PromiseActs.Accept(chain, actor, company, cause, now)),
            "promise.ontrack" => handling.Save(chain, PromiseActs.OnTrack(chain, actor, company, cause, now)),
            "promise.done" => handling.Save(chain, PromiseActs.Done(chain, actor, company, cause, now)),
            "promise.notthere" => handling.Save(chain, Closing.NotThereYet(chain, actor, company, cause, now)),
            "promise.hasit" when chain.Head.BreachedAt is null => handling.Save(chain, Closing.ClientHasIt(chain, actor, null, company, cause, now)),
            "promise.again" when Enum.TryParse<PromiseAgainAnswer>(action.Argument, out var answer) =>
                handling.Save(chain, Closing.PromiseAgain(chain, actor, answer, company, cause, now)),
            "presence.help" => PresenceActs.HelpMeWordIt(chain, actor, company),
            "case.talk" => Talk(handling, chain, action),
            "case.cause" when Enum.TryParse<BreachCause>(action.Argument, out var named) =>
                handling.Save(chain, CaseActs.NameCause(chain, actor, named, company, cause, now)),
            _ => Permissions.Refuse(chain, action.Verb, actor, company)
                ?? (Forms.Of(action.Verb, chain, actor, company, now) is { } form ? new Reply.OpenForm(form) : Refusals.NotReadable),
        };
    }

    /// <summary>One tap takes the step that the button names; a button grown old opens the form instead.</summary>
    static Reply Talk(Handling handling, Chain chain, ActionRef action)
    {
        if (!long.TryParse(action.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253402300799)
        {
            return Refusals.NotReadable;
        }

        var by = Instant.FromUnixTimeSeconds(seconds);
        if (by <= handling.Now)
        {
            return ChainButtons.Clicked(handling, chain, action with { Verb = "case.step" });
        }

        var step = handling.Keep(CaseWords.TalkStep(Roles.TalkTo(chain, handling.Company), handling.Company));
        return handling.Save(chain, CaseActs.Acknowledge(chain, handling.Actor, step, by, handling.Company, handling.Cause, handling.Now));
    }
}
