using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Promises;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Cases;

/// <summary>What one event does to a case.</summary>
static class CaseFold
{
    public static Case Begin(CaseOpened opened, Instant at) => new(opened.Case, at, opened.Policy, opened.Signals);

    public static Case Apply(Case @case, LedgerEntry entry)
    {
        var at = entry.HappenedAt;
        var next = entry.Event switch
        {
            RiskDetected risk => @case with { Signals = risk.Signals },
            StepDue step => @case with { Climb = new CaseClimb.Telling(step.Step, step.Round), Faces = WithFace(@case, step) },
            StepTold step => @case with { Climb = new CaseClimb.Told(step.Step, step.Round, at) },
            StepSkipped step => @case with { Climb = new CaseClimb.Due(step.Step + 1, step.Round) },
            StepsExhausted => @case with { Climb = new CaseClimb.Exhausted(@case.Climb.Step, @case.Climb.Round) },
            Acknowledged taken => @case with
            {
                Step = taken.Step,
                HeldBy = taken.By,
                Outcome = null,
                Climb = Hold(@case, taken.Until, HoldReason.LeaderStep),
            },
            OutcomeRecorded outcome => @case with
            {
                Outcome = outcome.Outcome,
                HeldBy = entry.Actor ?? @case.HeldBy,
                Climb = Hold(@case, outcome.HoldsUntil, HoldReason.Outcome),
            },
            Waiting waiting => @case with { HeldBy = waiting.By, Climb = Hold(@case, waiting.Until, HoldReason.Wait) },
            MarkedNotUseful marked => @case with { HeldBy = marked.By, Climb = Hold(@case, marked.Until, HoldReason.NotUseful) },
            Held held => @case with { Climb = Hold(@case, held.Until, held.Reason) },
            HoldEnded ended => @case with { HeldBy = null, Step = null, Climb = new CaseClimb.Due(ended.NextStep, ended.Round) },
            CauseNamed named => @case with { Cause = named.Cause },
            InsideTried tried => @case with { InsideTried = @case.InsideTried.Add(tried.Whom) },
            CaseClosed => @case with { ClosedAt = at },
            PromiseAgain again => @case with { PromiseAgain = again.Answer },
            _ => @case,
        };
        next = next with { Presence = PresenceFold.Apply(next.Presence, entry) };
        return IsOnPath(entry.Event) ? next with { Path = next.Path.Add(new(at, entry.Event, entry.Actor)) } : next;
    }

    static CaseClimb.Held Hold(Case @case, Instant until, HoldReason reason) =>
        new(@case.Climb.Step, @case.Climb.Round, until, reason);

    static System.Collections.Immutable.ImmutableArray<Face> WithFace(Case @case, StepDue step) =>
        step.Tells is StepTarget.LeadersChannel && @case.Faces.Any(face => face.To is null)
            ? @case.Faces
            : @case.Faces.Add(new(CaseKeys.Step(@case.Id, step), step.Person, step.Step, step.Round));

    static bool IsOnPath(LedgerEvent what) =>
        what
            is RiskReported
                or RiskDetected
                or Declined
                or StepDue
                or StepSkipped
                or Acknowledged
                or OutcomeRecorded
                or Waiting
                or MarkedNotUseful
                or HoldEnded
                or ClientTold
                or Redated
                or NewDateAgreed
                or DuePassed
                or Delivered
                or CauseNamed
                or CaseClosed;
}
