using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>What time alone does to a chain.</summary>
public static class DueRules
{
    /// <summary>Product time at which <see cref="Advance"/> has something to do next; null when nothing more can fall due.</summary>
    public static Instant? NextAt(Chain chain, Company company) => Timetable.NextAt(chain, company);

    /// <summary>Does everything that has fallen due. Run late, it does what is still useful; run twice, the second finds nothing to do.</summary>
    public static ChainDecision Advance(Chain chain, Company company, Cause cause, Instant now)
    {
        var deciding = Deciding.About(chain, company, cause, now);
        while (Timetable.Next(deciding.Chain, company) is { } thing && thing.At <= now && deciding.Chain.Version - chain.Version < 100)
        {
            Do(thing, deciding);
        }

        return deciding.Done();
    }

    static void Do(DueThing thing, Deciding deciding)
    {
        switch (thing)
        {
            case DueThing.Watch watch:
                deciding.Record(new WatchStarted(watch.Promise));
                break;
            case DueThing.Ask ask:
                Asking.Track(deciding, ask.Promise, ask.At);
                break;
            case DueThing.Silence silence:
                RiskRules.Silent(deciding, silence.Promise);
                break;
            case DueThing.PromiseDue due:
                Passing.Due(deciding, due.At);
                break;
            case DueThing.ConfirmAsk confirm:
                Asking.Confirm(deciding, confirm.At);
                break;
            case DueThing.Unconfirmed unconfirmed:
                Passing.Unconfirmed(deciding, unconfirmed.At);
                break;
            case DueThing.UnmetWithoutWord:
                RiskRules.OpenCase(deciding, [new Signal.DuePassed(deciding.Chain.Head.Due)]);
                break;
            case DueThing.LeaderReminder reminder:
                Asking.Leader(deciding, reminder.Promise, reminder.At);
                break;
            case DueThing.LeaderStepDue step:
                deciding.Record(new DuePassed(step.Promise));
                break;
            case DueThing.PresenceAsk ask:
                ClientPresence.Ask(deciding, ask.At);
                break;
            case DueThing.PresenceOver over:
                ClientPresence.RunOut(deciding, over.At);
                break;
            case DueThing.StepNow:
                Climbing.TellStep(deciding);
                break;
            case DueThing.StepOver or DueThing.HoldOver:
                Climbing.OneStepOn(deciding);
                break;
        }
    }
}
