using System.Threading.Channels;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>Wakes one loop of this process after a commit. Many calls before it looks are one.</summary>
public sealed class CommitSignal
{
    readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => channel.Writer.TryWrite(true);

    /// <summary>At once when it was raised since the last wait ended.</summary>
    public async ValueTask Wait(CancellationToken cancellation) => await channel.Reader.ReadAsync(cancellation);
}
