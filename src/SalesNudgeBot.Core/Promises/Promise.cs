using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Promises;

/// <summary>Somebody promised somebody something by a due date; what its events add up to.</summary>
/// <param name="FirstDue">The date first promised.</param>
/// <param name="Anchor">From here half the working time to the due date is counted: made, re-dated, or last confirmed on track.</param>
public sealed record Promise(
    PromiseId Id,
    PromiseKind Kind,
    PersonId By,
    PersonId? To,
    TextId? Client,
    TextId What,
    Instant MadeAt,
    Instant FirstDue,
    Instant Due,
    PromiseId? RestsOn,
    Instant Anchor
)
{
    /// <summary>Address of the message that it was tracked from.</summary>
    public TextId? Origin { get; init; }
    public Acceptance Acceptance { get; init; }
    public Instant? AcceptedAt { get; init; }
    public bool Watched { get; init; }
    public ImmutableArray<Instant> Asks { get; init; } = [];

    /// <summary>Set while a planned ask has not been sent yet: nothing else is due of this promise meanwhile.</summary>
    public bool AskUnderway { get; init; }
    public bool AskUnreachable { get; init; }
    public Instant? ConfirmedAt { get; init; }
    public bool RiskReported { get; init; }
    public TextId? RiskReason { get; init; }
    public Instant? RiskNewDate { get; init; }
    public bool AtRisk { get; init; }
    public ImmutableArray<Signal> Signals { get; init; } = [];
    public int Redatings { get; init; }

    /// <summary>When its due date first passed unmet. A date agreed later does not undo it.</summary>
    public Instant? BreachedAt { get; init; }
    public bool DuePassed { get; init; }
    public Instant? DeliveredAt { get; init; }
    public ImmutableArray<Instant> ConfirmAsks { get; init; } = [];
    public bool ConfirmUnderway { get; init; }
    public bool LeftUnconfirmed { get; init; }
    public Verdict? Verdict { get; init; }

    public bool IsOpen => Verdict is null;

    public Risk Risk =>
        BreachedAt is not null ? Risk.Breached
        : AtRisk ? Risk.AtRisk
        : Watched ? Risk.Watch
        : Risk.None;
}

public enum Acceptance
{
    /// <summary>Nobody else has to accept: the promiser delivers.</summary>
    NotNeeded,
    Unbacked,
    Accepted,
    Declined,
}
