using System.Collections.Immutable;
using SalesNudgeBot.Core.Cases;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>Risk is computed, never typed in, and always has its signals.</summary>
static class RiskRules
{
    public static void Silent(Deciding deciding, PromiseId id)
    {
        var work = deciding.Chain.Find(id)!;
        Detect(deciding, work, work.AskUnreachable ? new Signal.Unreachable(work.By) : new Signal.Silent(work.By, work.Asks.Length));
    }

    public static void Detect(Deciding deciding, Promise work, Signal first)
    {
        ImmutableArray<Signal> signals = [first];
        if (work.Acceptance is Acceptance.Unbacked)
        {
            signals = signals.Add(new Signal.Unbacked(work.By));
        }

        if (work.Redatings > 0)
        {
            signals = signals.Add(new Signal.SlippedBefore(work.Redatings));
        }

        deciding.Record(new RiskDetected(work.Id, signals));
        if (work.Id != deciding.Chain.Head.Id)
        {
            deciding.Record(new RiskDetected(deciding.Chain.Head.Id, signals));
        }

        OpenCase(deciding, signals);
    }

    /// <summary>Opens the case. One that was resting on an agreed date or on "on track" is news again: it walks its ladder from the leader's channel on.</summary>
    public static void OpenCase(Deciding deciding, ImmutableArray<Signal> signals)
    {
        var chain = deciding.Chain;
        if (chain.Case is null)
        {
            var policy = deciding.Company.PolicyOf(deciding.Team);
            deciding.Record(new CaseOpened(new(deciding.NextId("c")), policy, signals));
            ClientPresence.Start(deciding, afterBreach: chain.Head.DuePassed);
        }
        else if (chain.Case.Climb is CaseClimb.Held { Reason: HoldReason.AgreedDate or HoldReason.OnTrack })
        {
            deciding.Record(new HoldEnded(0, chain.Case.Climb.Round + 1));
        }
    }
}
