using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Cases;

/// <summary>A client promise at risk or breached, walking the policy that was copied when it opened.</summary>
public sealed record Case(CaseId Id, Instant OpenedAt, EscalationPolicy Policy, ImmutableArray<Signal> Signals)
{
    public CaseClimb Climb { get; init; } = new CaseClimb.Due(0, 0);
    public ImmutableArray<PathEntry> Path { get; init; } = [];

    /// <summary>The brief and the alerts that show it: all are updated in place as the case moves.</summary>
    public ImmutableArray<Face> Faces { get; init; } = [];
    public ImmutableArray<TextId> InsideTried { get; init; } = [];

    /// <summary>The leader's step of the last acknowledgement.</summary>
    public PromiseId? Step { get; init; }
    public PersonId? HeldBy { get; init; }
    public BreachCause? Cause { get; init; }
    public TextId? Outcome { get; init; }
    public Presence Presence { get; init; } = new();
    public Instant? ClosedAt { get; init; }
    public PromiseAgainAnswer? PromiseAgain { get; init; }

    public bool IsOpen => ClosedAt is null;
}

/// <summary>Where a case stands on its ladder: the step, and how often the whole of it was walked before.</summary>
public abstract record CaseClimb(int Step, int Round)
{
    /// <summary>To be told as soon as the rule runs.</summary>
    public sealed record Due(int Step, int Round) : CaseClimb(Step, Round);

    /// <summary>The message is on its way; the wait starts when it was sent.</summary>
    public sealed record Telling(int Step, int Round) : CaseClimb(Step, Round);

    public sealed record Told(int Step, int Round, Instant At) : CaseClimb(Step, Round);

    /// <summary>Acknowledged, waiting, or on an agreed date: no climb before <paramref name="Until"/>.</summary>
    public sealed record Held(int Step, int Round, Instant Until, HoldReason Reason) : CaseClimb(Step, Round);

    /// <summary>Everyone on the ladder was told, as often as the policy says.</summary>
    public sealed record Exhausted(int Step, int Round) : CaseClimb(Step, Round);
}

public enum HoldReason
{
    LeaderStep,
    Outcome,
    Wait,
    AgreedDate,
    OnTrack,
    NotUseful,
}

/// <summary>A message that shows the case.</summary>
/// <param name="To">Null for the leader's channel.</param>
public sealed record Face(string Key, PersonId? To, int Step, int Round);

/// <summary>One thing that happened on the way, for the thread's closing line.</summary>
public sealed record PathEntry(Instant At, LedgerEvent Event, PersonId? Actor);

/// <summary>The client-presence clock. All instants in product time.</summary>
/// <param name="AskAt">When the rep is asked next; null while nothing is to be asked.</param>
/// <param name="RunsOutAt">When the leader is told that the client has not heard; null while the client knows when they hear next.</param>
public sealed record Presence(Instant? AskAt = null, Instant? RunsOutAt = null)
{
    public bool AskUnderway { get; init; }
    public int Asks { get; init; }
    public ImmutableArray<Touch> Touches { get; init; } = [];
    public Instant? LeaderToldAt { get; init; }

    /// <summary>When the clock that started with the breach runs out: the client told by then counts as told.</summary>
    public Instant? BreachRunsOutAt { get; init; }

    public bool ClientKnows => Touches.Length > 0;
}

public sealed record Touch(Instant At, TouchKind How, TextId? What, Instant? HearsNext);
