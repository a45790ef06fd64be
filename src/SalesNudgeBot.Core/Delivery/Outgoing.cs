using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>A message that a rule wants sent; it becomes an outbox row in the transaction that stores what the rule decided.</summary>
/// <param name="Key">Names the message for good, such as <c>case/c-4k2/brief</c>; an update names the same key. Unique per operation and <paramref name="Revision"/>.</param>
/// <param name="Thread">Key of the message whose thread this belongs to.</param>
/// <param name="NotBefore">Product time. The rule puts it inside the receiver's working time; it is checked again when the row is claimed.</param>
/// <param name="ExpiresAt">After this the message is no longer useful: it ends as expired, unsent.</param>
/// <param name="ValidWhile">Sent only while this still holds.</param>
/// <param name="TellWhenSent">What the rules want to know about this message: its aggregate is told when it was sent, or that it could not be.</param>
/// <param name="Folded">What takes the place of the whole message when it is folded into another; null when it can not be folded.</param>
public sealed record Outgoing(
    string Key,
    Destination To,
    Operation Operation,
    MessageKind Kind,
    Message Message,
    Instant NotBefore,
    Why Why
)
{
    public int Revision { get; init; }
    public string? Thread { get; init; }
    public Instant? ExpiresAt { get; init; }
    public ValidWhile? ValidWhile { get; init; }
    public TellWhenSent? TellWhenSent { get; init; }
    public Message? Folded { get; init; }

    /// <summary>The promise, with all that it rests on, that the message is about; null when it is about none.</summary>
    public ChainId? Chain => (TellWhenSent?.Aggregate ?? ValidWhile?.Aggregate) is { } aggregate ? ChainId.Parse(aggregate) : null;

    /// <summary>Shown to this person alone within <see cref="To"/>.</summary>
    public PersonId? OnlyFor { get; init; }

    /// <summary>The policy marked the step urgent: goes out at any hour and outside the budget.</summary>
    public bool Urgent { get; init; }
}

public enum Operation
{
    Post,
    Update,
    Publish,
    Private,
}

/// <summary>The aggregate (<c>ledger/l-4k2</c>, <c>checkin/…</c>) and the generation at which the message was decided.</summary>
public sealed record ValidWhile(string Aggregate, int Generation);

/// <summary>Which aggregate is told, and what it calls the message ("ask:2", "step:0").</summary>
public sealed record TellWhenSent(string Aggregate, string What);

/// <summary>Why a message exists: the rule by name, what it looked at, and when it fell due. Shown by <em>Why?</em> and the local page.</summary>
public sealed record Why(string Rule, ImmutableArray<Fact> Inputs, Instant Due);
