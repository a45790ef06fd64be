using System.Collections.Concurrent;
using SalesNudgeBot.App.Ports;

namespace Long.Replay;

/// <summary>Takes everything at once, and remembers what was posted until somebody reads it.</summary>
sealed class QuietPlatform : IChatPlatform
{
    public string Name => "replay";

    public ConcurrentQueue<Dispatch> Posted { get; } = [];

    public ValueTask<SendOutcome> Send(Dispatch dispatch, CancellationToken cancellation)
    {
        if (dispatch.Updates is null)
        {
            Posted.Enqueue(dispatch);
        }

        return new(new SendOutcome.Sent(dispatch.Updates ?? dispatch.OutboxId));
    }

    public ValueTask<FindOutcome> FindSent(Dispatch dispatch, CancellationToken cancellation) => new(new FindOutcome.NotThere());
}
