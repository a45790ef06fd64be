using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Promises;

/// <summary>
/// What happened to a promise or its case, in the past tense, never edited. Holds ids, kinds, dates and numbers only: what people
/// wrote is in the texts table.
/// </summary>
public abstract record LedgerEvent
{
    // Promises

    /// <param name="To">Null for a client promise, whose receiver is <paramref name="Client"/>.</param>
    /// <param name="RestsOn">The delivery or leader promise without which this one cannot be kept.</param>
    /// <param name="Origin">Address of the message that it was tracked from; null for what was written down here, and before there were such.</param>
    public sealed record Made(
        PromiseId Promise,
        PromiseKind Kind,
        PersonId By,
        PersonId? To,
        TextId? Client,
        TextId What,
        Instant Due,
        PromiseId? RestsOn,
        TextId? Origin = null
    ) : LedgerEvent;

    public sealed record Accepted(PromiseId Promise) : LedgerEvent;

    public sealed record Declined(PromiseId Promise, TextId? Reason) : LedgerEvent;

    public sealed record WatchStarted(PromiseId Promise) : LedgerEvent;

    public sealed record AskPlanned(PromiseId Promise, int Ask) : LedgerEvent;

    /// <summary>Recorded when the question was sent, not when it was planned: nobody is silent about a question that never reached them.</summary>
    public sealed record Asked(PromiseId Promise, int Ask) : LedgerEvent;

    public sealed record AskFailed(PromiseId Promise, int Ask) : LedgerEvent;

    public sealed record ConfirmedOnTrack(PromiseId Promise) : LedgerEvent;

    public sealed record RiskReported(PromiseId Promise, TextId? Reason, Instant? NewDate) : LedgerEvent;

    public sealed record RiskDetected(PromiseId Promise, ImmutableArray<Signal> Signals) : LedgerEvent;

    public sealed record Redated(PromiseId Promise, Instant Due) : LedgerEvent;

    /// <summary>A date agreed after the old one had passed: a new due date, not a re-dating.</summary>
    public sealed record NewDateAgreed(PromiseId Promise, Instant Due) : LedgerEvent;

    public sealed record Corrected(PromiseId Promise, Instant Due) : LedgerEvent;

    public sealed record DuePassed(PromiseId Promise) : LedgerEvent;

    public sealed record Delivered(PromiseId Promise) : LedgerEvent;

    public sealed record ConfirmPlanned(PromiseId Promise, int Ask) : LedgerEvent;

    public sealed record ConfirmAsked(PromiseId Promise, int Ask) : LedgerEvent;

    public sealed record LeftUnconfirmed(PromiseId Promise) : LedgerEvent;

    /// <summary>The receiver says that it is not there after all.</summary>
    public sealed record NotThere(PromiseId Promise) : LedgerEvent;

    public sealed record Closed(PromiseId Promise, Verdict Verdict) : LedgerEvent;

    // The client's side of an open case

    /// <param name="AskAt">When the rep is asked next.</param>
    /// <param name="RunsOutAt">When the leader hears that the client has not.</param>
    public sealed record PresenceSet(Instant? AskAt, Instant? RunsOutAt, bool AfterBreach = false) : LedgerEvent;

    public sealed record PresencePlanned(int Ask) : LedgerEvent;

    public sealed record PresenceAsked(int Ask) : LedgerEvent;

    public sealed record ClientTold(TouchKind How, TextId? What, Instant? HearsNext) : LedgerEvent;

    public sealed record NotToldYet(Instant CallBy) : LedgerEvent;

    /// <summary>"Told no one, because…": the clock stops, the verdict does not profit.</summary>
    public sealed record ClientNotTold(TextId Because) : LedgerEvent;

    public sealed record PresenceRanOut : LedgerEvent;

    /// <summary>Whom inside the rep has asked already; the brief shows it.</summary>
    public sealed record InsideTried(TextId Whom) : LedgerEvent;

    // The case

    public sealed record CaseOpened(CaseId Case, EscalationPolicy Policy, ImmutableArray<Signal> Signals) : LedgerEvent;

    public sealed record StepDue(int Step, int Round, StepTarget Tells, PersonId? Person) : LedgerEvent;

    public sealed record StepTold(int Step, int Round) : LedgerEvent;

    public sealed record StepSkipped(int Step, int Round, PersonId? Away, SkipReason Reason) : LedgerEvent;

    public sealed record StepsExhausted : LedgerEvent;

    public sealed record Acknowledged(PersonId By, PromiseId Step, Instant Until) : LedgerEvent;

    public sealed record OutcomeRecorded(PromiseId Step, TextId Outcome, bool Settled, Instant HoldsUntil) : LedgerEvent;

    public sealed record Waiting(PersonId By, Instant Until, TextId? Because) : LedgerEvent;

    /// <summary>The climb rests until then: on an agreed date, on a deliverer back on track, or while a breach follows a settled step.</summary>
    public sealed record Held(Instant Until, HoldReason Reason) : LedgerEvent;

    public sealed record HoldEnded(int NextStep, int Round) : LedgerEvent;

    public sealed record RepAsked(PersonId By, TextId Question) : LedgerEvent;

    public sealed record RepAnswered(TextId Answer) : LedgerEvent;

    public sealed record MarkedNotUseful(PersonId By, TextId Because, Instant Until) : LedgerEvent;

    public sealed record CauseNamed(PersonId By, BreachCause Cause) : LedgerEvent;

    public sealed record CaseClosed(Verdict Verdict) : LedgerEvent;

    public sealed record PromiseAgain(PromiseAgainAnswer Answer) : LedgerEvent;
}

public enum PromiseKind
{
    Client,
    Delivery,
    Leader,
    Plan,
}

public enum Verdict
{
    Kept,
    Redated,
    BrokenButTold,
    BrokenAndSilent,
    Withdrawn,
}

public enum TouchKind
{
    Call,
    Meeting,
    Mail,
    Other,
}

public enum SkipReason
{
    Away,
    NobodyInRole,
    Unreachable,
    AlreadyTold,
}

public enum BreachCause
{
    ProductNotReady,
    Capacity,
    HandOver,
    ClientChanged,
    Other,
}

public enum PromiseAgainAnswer
{
    Yes,
    WithMoreTime,
    No,
}

/// <summary>Who did it: null is the bot itself.</summary>
/// <param name="HappenedAt">Product time of what happened; an outcome recorded late may name an earlier day.</param>
/// <param name="RecordedAt">Product time of the decision.</param>
public sealed record LedgerEntry(int Sequence, LedgerEvent Event, PersonId? Actor, Instant HappenedAt, Instant RecordedAt);
