using System.Collections.Immutable;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling;

/// <summary>Forms sent about a promise or its case. A form that can not be read comes back with what would be right, and loses nothing.</summary>
static class ChainForms
{
    public static Reply Submitted(Handling handling, Chain chain, ActionRef action, ImmutableSortedDictionary<string, string> values)
    {
        var (actor, company, cause, now) = (handling.Actor, handling.Company, handling.Cause, handling.Now);
        if (Permissions.Refuse(chain, action.Verb, actor, company) is { } no)
        {
            return no;
        }

        var fields = new FieldReading(handling, values);
        var decide = Read(handling, chain, action.Verb, fields);
        return fields.Errors ?? (decide is null ? Refusals.NotReadable : handling.Save(chain, decide()));
    }

    /// <summary>Reads every field first, so that all complaints come at once; what to decide runs only when there are none.</summary>
    static Func<ChainDecision>? Read(Handling handling, Chain chain, string verb, FieldReading fields)
    {
        var (actor, company, cause, now) = (handling.Actor, handling.Company, handling.Cause, handling.Now);
        switch (verb)
        {
            case "promise.decline":
                var reason = fields.Optional("reason");
                return () => PromiseActs.Decline(chain, actor, handling.KeepIfAny(reason), company, cause, now);
            case "promise.atrisk":
                var (why, newDate) = (fields.Optional("reason"), fields.OptionalWhen("when"));
                return () => PromiseActs.AtRisk(chain, actor, handling.KeepIfAny(why), newDate, company, cause, now);
            case "promise.correct":
                var corrected = fields.When("when");
                return () => PromiseActs.Correct(chain, actor, corrected, company, cause, now);
            case "promise.newdate":
                var agreed = fields.When("when");
                return () => PromiseActs.NewDate(chain, actor, agreed, company, cause, now);
            case "promise.hasit":
                var since = fields.PastWhen("when");
                return () => Closing.ClientHasIt(chain, actor, since, company, cause, now);
            case "promise.withdraw":
                return () => Closing.Withdraw(chain, actor, company, cause, now);
            case "presence.told":
                var (how, what, next, inside) = (fields.Choice<TouchKind>("how"), fields.Optional("what"), fields.When("next"), fields.Optional("inside"));
                return () => PresenceActs.Told(chain, actor, how, handling.KeepIfAny(what), handling.KeepIfAny(inside), next, company, cause, now);
            case "presence.notyet" when fields.Optional("because") is { } because:
                return () => PresenceActs.ToldNoOne(chain, actor, handling.Keep(because), company, cause, now);
            case "presence.notyet":
                var callBy = fields.When("when");
                return () => PresenceActs.NotYet(chain, actor, callBy, company, cause, now);
            case "case.step":
                var (step, by) = (fields.Text("what"), fields.When("when"));
                return () => CaseActs.Acknowledge(chain, actor, handling.Keep(step), by, company, cause, now);
            case "case.wait":
                var (until, waits) = (fields.When("when"), fields.Optional("because"));
                return () => CaseActs.Wait(chain, actor, until, handling.KeepIfAny(waits), company, cause, now);
            case "case.notuseful":
                var useless = fields.Text("because");
                return () => CaseActs.NotUseful(chain, actor, handling.Keep(useless), company, cause, now);
            case "case.ask":
                var question = fields.Text("question");
                return () => CaseActs.AskRep(chain, actor, handling.Keep(question), company, cause, now);
            case "case.answer":
                var answer = fields.Text("answer");
                return () => CaseActs.Answer(chain, actor, handling.Keep(answer), company, cause, now);
            case "case.outcome":
                var (outcome, settled) = (fields.Text("outcome"), fields.Text("settled"));
                return () => CaseActs.RecordOutcome(chain, actor, handling.Keep(outcome), settled == "yes", company, cause, now);
            default:
                return null;
        }
    }
}
