using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Local;

namespace Stories.Previewing;

/// <param name="ShownTo">The admin who saw it in place of its reader, marked with whom it was for.</param>
sealed record Delivered(Destination To, Instant At, MessageKind Kind, Destination? ShownTo);

/// <summary>Takes everything at once, and notes the posts that nobody asked for by an act of theirs.</summary>
sealed class Postbox(IProductClock clock, IDatabase database, ConcurrentQueue<Delivered> sent) : IChatPlatform
{
    const string Shadow = "shadow/";

    readonly LocalPlatform local = new(new WakeUps());

    public string Name => "postbox";

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        if (dispatch.Updates is null && await database.Read(stores => (Row: stores.Outbox.Find(dispatch.OutboxId), InPlaceOf: InPlaceOf(stores, dispatch)), cancellation) is ({ Outgoing: { Operation: Operation.Post } post }, var other))
        {
            sent.Enqueue(other is null ? new(dispatch.To, clock.Now, post.Kind, null) : new(other.Outgoing.To, clock.Now, other.Outgoing.Kind, dispatch.To));
        }

        return await local.Send(dispatch, cancellation);
    }

    /// <summary>Null for what goes to its own reader.</summary>
    static OutboxRow? InPlaceOf(IStores stores, Dispatch dispatch) =>
        stores.Outbox.Find(dispatch.OutboxId) is { Outgoing: { Key: var key, To: Destination.Person(var admin) } } && key.StartsWith(Shadow, StringComparison.Ordinal)
            ? stores.Outbox.Find(key[Shadow.Length..^(admin.Value.Length + 1)])
            : null;

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => local.FindSent(dispatch, cancellation);
}
