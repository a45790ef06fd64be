using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Local;

namespace Stories.Previewing;

/// <summary>Takes everything at once, and notes the posts that nobody asked for by an act of theirs.</summary>
sealed class Postbox(IProductClock clock, IDatabase database, ConcurrentQueue<(Destination To, Instant At, MessageKind Kind)> sent) : IChatPlatform
{
    readonly LocalPlatform local = new(new WakeUps());

    public string Name => "postbox";

    public async ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        if (dispatch.Updates is null && await database.Read(stores => stores.Outbox.Find(dispatch.OutboxId), cancellation) is { Outgoing.Operation: Operation.Post } row)
        {
            sent.Enqueue((dispatch.To, clock.Now, row.Outgoing.Kind));
        }

        return await local.Send(dispatch, cancellation);
    }

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => local.FindSent(dispatch, cancellation);
}
