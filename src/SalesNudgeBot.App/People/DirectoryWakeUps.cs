using System.Collections.Concurrent;
using System.Threading.Channels;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>Asks for a look at a workspace before its hour is over. Many calls before it looks are one.</summary>
public sealed class DirectoryWakeUps
{
    readonly ConcurrentDictionary<WorkspaceId, Channel<bool>> channels = new();

    public void Raise(WorkspaceId workspace) => Of(workspace).Writer.TryWrite(true);

    public async Task Wait(WorkspaceId workspace, CancellationToken cancellation) => await Of(workspace).Reader.ReadAsync(cancellation);

    Channel<bool> Of(WorkspaceId workspace) =>
        channels.GetOrAdd(workspace, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
