using NodaTime;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public enum OutboxState
{
    Planned,
    Held,
    Claimed,
    Sent,
    Folded,
    Superseded,
    Expired,
    Unreachable,
    Unknown,
    Failed,
}

/// <param name="Id">Derived from key, operation and revision: adding the same message again changes nothing.</param>
/// <param name="Sequence">Order of adding; rows of one destination are sent in this order within one priority.</param>
/// <param name="Attempts">How often a platform was called with it.</param>
/// <param name="Reason">Why it is held, folded, superseded, expired, unreachable, unknown or failed, in words for the local page and <em>Why?</em>; on a sent row, what it last waited for.</param>
/// <param name="FoldedInto">Id of the row that carries it.</param>
/// <param name="HeldUntil">Product time.</param>
/// <param name="RetryAt">Wall time before which no platform is called with it again.</param>
/// <param name="Reference">The platform's reference of the message, once sent.</param>
public sealed record OutboxRow(
    string Id,
    Outgoing Outgoing,
    long Sequence,
    OutboxState State,
    Instant CreatedAt,
    int Attempts,
    string? Reason,
    Instant? HeldUntil,
    Instant? RetryAt,
    Instant? SentAt,
    string? FoldedInto,
    string? Reference
)
{
    /// <summary>An earlier call may have brought it: the next one says that it is a repeat. Stays once set.</summary>
    public bool MayHaveArrived { get; init; }

    public static string IdOf(Outgoing outgoing) =>
        new Core.Conversation.Cause($"{outgoing.Key}\n{outgoing.Operation}\n{outgoing.Revision}").Id("o");
}

/// <summary>A message as it stands now: the post, or the newest update of it that was sent.</summary>
/// <param name="Message">Of a folded message: what takes its place in the one that carries it.</param>
/// <param name="FoldedInto">Key of the message that carries it.</param>
public sealed record SentMessage(string Key, string? Reference, Message Message, string? FoldedInto);

public interface IOutboxStore
{
    /// <summary>
    /// Plans a row; one with the same id is left as it is. An update replaces an unsent update of the same key, which ends as
    /// superseded; an update of a post that is not sent yet waits for it.
    /// </summary>
    void Add(Outgoing outgoing, Instant createdAt);

    OutboxRow? Find(string id);

    /// <summary>
    /// Rows that may go now: planned or held, not before and held-until passed in product time, retry time passed in wall time, no
    /// row of the same destination claimed, and for updates and thread replies their message sent, by itself or below another. By
    /// destination, then sequence.
    /// </summary>
    IReadOnlyList<OutboxRow> Due(Instant now, Instant wallNow, int limit);

    /// <summary>Rows left claimed by a process that died or a platform that never answered.</summary>
    IReadOnlyList<OutboxRow> Claimed();

    /// <param name="leaseUntil">Wall time.</param>
    void Claim(string id, Instant leaseUntil);

    void Hold(string id, string reason, Instant until);

    /// <param name="into">Id of the row that carries it, which is not sent yet.</param>
    void Fold(string id, string into, string reason);

    /// <summary>Back to planned, as if it had never been folded: what was to carry it was not sent.</summary>
    void Unfold(string id, string reason);

    /// <summary>Rows that are folded into this one, in the order they were folded.</summary>
    IReadOnlyList<OutboxRow> Parts(string id);

    void Sent(string id, Instant at, string reference);

    /// <summary>Back to planned, to be tried again from a wall instant on.</summary>
    void Retry(string id, string reason, Instant retryAt, bool mayHaveArrived = false);

    /// <summary>Planned or held rows that a platform was called with before and is not to be called with until later.</summary>
    IReadOnlyList<OutboxRow> Retrying(Instant wallNow);

    /// <summary>Planned or held updates and thread replies whose message ended unsent: no post of its key is left that could still go.</summary>
    IReadOnlyList<OutboxRow> Orphaned(int limit);

    /// <summary>Ends a row in one of the states that send nothing.</summary>
    void End(string id, OutboxState state, string reason, Instant at);

    /// <summary>Kinds of the posts sent to the person from an instant on; folded rows, urgent ones and changes in place left out.</summary>
    IReadOnlyList<MessageKind> SentTo(PersonId person, Instant from);

    SentMessage? Message(string key);

    /// <summary>The messages folded into this one, in the order they were folded.</summary>
    IReadOnlyList<SentMessage> FoldedInto(string key);

    /// <summary>The earliest product instant, later than <paramref name="after"/>, at which a planned or held row may go; null when none waits.</summary>
    Instant? NextDue(Instant after);

    /// <summary>The earliest wall instant for which a row waits.</summary>
    Instant? NextRetry();

    /// <summary>Every row to this destination, oldest first, for the local page.</summary>
    IReadOnlyList<OutboxRow> To(Destination destination);

    IReadOnlyList<OutboxRow> All();
}
