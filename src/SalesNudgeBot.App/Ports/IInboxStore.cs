using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <param name="Key">The platform's own id of the event; a second row with it is a redelivery.</param>
/// <param name="Lane">Rows of one lane are handled one at a time, in the order they came.</param>
/// <param name="ReceivedAt">Product time.</param>
public sealed record InboxRow(string Key, PersonId Actor, Act Act, string Lane, Instant ReceivedAt);

public interface IInboxStore
{
    /// <summary>False when the key is known: nothing was stored.</summary>
    bool Add(InboxRow row);

    /// <summary>Stores what was decided in the same transaction. The key must not be known.</summary>
    void AddHandled(InboxRow row, Reply reply, Instant at);

    InboxRow? Find(string key);

    /// <summary>Null while the row is not handled, or unknown.</summary>
    Reply? ReplyTo(string key);

    /// <exception cref="InvalidOperationException">It is unknown or was handled before: what was decided now must not count twice.</exception>
    void Handled(string key, Reply reply, Instant at);

    /// <summary>Rows not handled yet, oldest first, the first of each lane only.</summary>
    IReadOnlyList<InboxRow> Waiting(int limit);

    /// <summary>What one person did, newest first, for the local page.</summary>
    IReadOnlyList<InboxRow> From(PersonId actor, int limit);

    /// <summary>Deletes what was handled before that instant, with the words in it and in its reply.</summary>
    int ForgetHandled(Instant before);
}
