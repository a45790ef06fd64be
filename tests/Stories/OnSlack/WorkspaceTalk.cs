using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Lifecycle;

namespace Stories.OnSlack;

/// <summary>What the workspace told about itself, by name.</summary>
sealed class WorkspaceTalk : IWorkspaceEvents
{
    public ConcurrentQueue<string> Told { get; } = new();

    public ValueTask BotJoined(WorkspaceId workspace, string channel, CancellationToken cancellation) => Note($"bot joined {channel}");

    public ValueTask MemberJoined(WorkspaceId workspace, string channel, string account, CancellationToken cancellation) => Note($"{account} joined {channel}");

    public ValueTask UserChanged(WorkspaceId workspace, JsonElement user, CancellationToken cancellation) => Note("user changed");

    public ValueTask DndChanged(WorkspaceId workspace, string account, Instant? from, Instant? until, CancellationToken cancellation) => Note($"dnd of {account}");

    public ValueTask Uninstalled(WorkspaceId workspace, CancellationToken cancellation) => Note("uninstalled");

    ValueTask Note(string what)
    {
        Told.Enqueue(what);
        return ValueTask.CompletedTask;
    }
}
