using System.Collections.Immutable;
using System.Threading.Channels;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>Wakes the loops of this process after a commit. Many calls before one of them looks are one.</summary>
public sealed class CommitSignal
{
    ImmutableArray<Listener> listeners = [];

    /// <summary>Hears of every commit from now on.</summary>
    public Listener Listen()
    {
        var listener = new Listener();
        ImmutableInterlocked.Update(ref listeners, known => known.Add(listener));
        return listener;
    }

    public void Raise()
    {
        foreach (var listener in listeners)
        {
            listener.Raise();
        }
    }

    /// <summary>One loop's ear.</summary>
    public sealed class Listener
    {
        readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        Task? raised;

        public void Raise() => channel.Writer.TryWrite(true);

        /// <summary>Completes at once when it was raised since it was last heard; hearing it is said apart.</summary>
        public Task Raised(CancellationToken cancellation) =>
            raised is { IsCompleted: false } waiting ? waiting : raised = channel.Reader.WaitToReadAsync(cancellation).AsTask();

        public void Heard() => channel.Reader.TryRead(out _);

        public async ValueTask Wait(CancellationToken cancellation) => await channel.Reader.ReadAsync(cancellation);

        /// <summary>Until it is raised, and no longer than that.</summary>
        public async ValueTask Wait(TimeSpan longest, CancellationToken cancellation)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            over.CancelAfter(longest);
            try
            {
                await Wait(over.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The time is over.
            }
        }
    }
}
