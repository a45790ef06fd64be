using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>A due date passes.</summary>
static class Passing
{
    /// <summary>
    /// The breach is recorded at the due instant and nobody is written to then. With a case open the client-presence clock starts
    /// again; without one the rep is asked first, since it may have been done without a word.
    /// </summary>
    public static void Due(Deciding deciding, Instant due)
    {
        deciding.Record(new DuePassed(deciding.Chain.Head.Id), happenedAt: due);
        if (deciding.Chain.Delivery is { IsOpen: true, DuePassed: false } delivery)
        {
            deciding.Record(new DuePassed(delivery.Id), happenedAt: due);
        }

        if (deciding.Chain.Case is not { IsOpen: true } @case)
        {
            Asking.Confirm(deciding, due);
            return;
        }

        ClientPresence.Start(deciding, afterBreach: true);
        if (@case.Climb is CaseClimb.Held { Reason: not HoldReason.LeaderStep } held)
        {
            var leader = deciding.Company.WorkingTimeOf(deciding.Team.Leader);
            var until = leader.Add(due, @case.Policy.AcknowledgementHolds);
            deciding.Record(new Held(Instant.Max(held.Until, until), held.Reason));
        }
    }

    public static void Unconfirmed(Deciding deciding, Instant dueAt)
    {
        deciding.Record(new LeftUnconfirmed(deciding.Chain.Head.Id));
        var chain = deciding.Chain;
        deciding.Tell(
            $"promise/{chain.Head.Id}/unconfirmed/{chain.Delivery?.DeliveredAt?.ToUnixTimeSeconds()}",
            deciding.Team.Leader,
            MessageKind.Unconfirmed,
            PromiseWords.Unconfirmed(chain),
            WhyWords.Unconfirmed(chain, deciding.Company, dueAt)
        );
    }
}
