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
/// <param name="Attempts">How often a platform was called with it; a call that only brought a pause does not count.</param>
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

    /// <summary>How often a row is tried while the rest of its conversation waits for it; then that goes on without.</summary>
    public const int AttemptsInOrder = 5;

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
    /// superseded; an update of a post that is not sent yet waits for it, and goes where the post went. A page takes the place of
    /// every unsent one of the same key.
    /// </summary>
    /// <param name="workspace">Whose platform carries it; the built-in workspace where not said.</param>
    void Add(Outgoing outgoing, Instant createdAt, WorkspaceId? workspace = null);

    OutboxRow? Find(string id);

    /// <summary>The newest revision of a key that was ever planned, and whether it still waits to be sent; null when none was.</summary>
    (int Revision, bool Waits)? Latest(string key, Operation operation);

    /// <summary>
    /// Rows that may go now: planned or held, not before and held-until passed in product time, retry time passed in wall time, no
    /// row of the same destination claimed or waiting for its retry (a page holds up nothing), and for updates and thread replies their message sent, by itself
    /// or below another. Of so many conversations, the one with the most pressing row first; of each the rows that press most, by sequence.
    /// </summary>
    IReadOnlyList<OutboxRow> Due(Instant now, Instant wallNow, int conversations, WorkspaceId workspace);

    /// <summary>Planned or held, in the order they were added.</summary>
    IReadOnlyList<OutboxRow> Unsent();

    /// <summary>Rows that a platform is being called with, or was by a process that died.</summary>
    IReadOnlyList<OutboxRow> Claimed(WorkspaceId? workspace = null);

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
    /// <param name="counts">False where the platform only asked for time: that was no try.</param>
    void Retry(string id, string reason, Instant retryAt, bool mayHaveArrived = false, bool counts = true);

    /// <summary>Planned or held updates and thread replies whose message ended unsent: no post of its key is left that could still go.</summary>
    IReadOnlyList<OutboxRow> Orphaned(int limit, WorkspaceId? workspace = null);

    /// <summary>Ends a row in one of the states that send nothing.</summary>
    void End(string id, OutboxState state, string reason, Instant at);

    /// <summary>Held for that very reason: back to planned.</summary>
    void Release(string reason);

    /// <summary>Whatever is held, for whatever reason: back to planned, to be looked at anew.</summary>
    void ReleaseAll();

    /// <summary>Planned or held ones to this destination, folded ones left out, oldest first.</summary>
    IReadOnlyList<OutboxRow> WaitingFor(Destination destination);

    /// <summary>What was last sent there on the bot's own initiative, newest first; changes in place left out.</summary>
    IReadOnlyList<OutboxRow> Newest(Destination destination, int limit);

    /// <summary>Kinds of the posts sent to the person from an instant on; folded rows, urgent ones and changes in place left out.</summary>
    IReadOnlyList<MessageKind> SentTo(PersonId person, Instant from);

    SentMessage? Message(string key);

    /// <summary>The row whose content the message there shows, as far as it is not a part of it; null when nothing of ours stands there.</summary>
    /// <param name="reference">The platform's own.</param>
    OutboxRow? At(string reference);

    /// <summary>The update that this message will show next: planned, held, or on its way. Null when none is.</summary>
    OutboxRow? Coming(string key);

    /// <summary>The messages folded into this one, in the order they were folded.</summary>
    IReadOnlyList<SentMessage> FoldedInto(string key);

    /// <summary>The earliest product instant, later than <paramref name="after"/>, at which a planned or held row may go; null when none waits.</summary>
    Instant? NextDue(Instant after);

    /// <summary>The earliest wall instant for which a row waits.</summary>
    Instant? NextRetry(WorkspaceId? workspace = null);

    /// <summary>Rows that wait for a workspace that is none of these go where their conversation is at home now.</summary>
    void MoveHome(IReadOnlyCollection<WorkspaceId> known, Func<Destination, WorkspaceId> home);

    /// <summary>Takes what people wrote out of answers that asked it back; that there was a question stays. All other messages only point at texts.</summary>
    /// <param name="from">Product time, when an answer was made; included.</param>
    /// <param name="before">Excluded.</param>
    /// <returns>How many held words.</returns>
    int ForgetRepeated(Instant from, Instant before);

    /// <summary>Every row to this destination, oldest first, for the local page.</summary>
    IReadOnlyList<OutboxRow> To(Destination destination);

    IReadOnlyList<OutboxRow> All();
}
