using System.Collections.Concurrent;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Lifecycle;

namespace Stories.OnTeams;

/// <summary>What the tenant told about itself, by name.</summary>
sealed class TenantTalk : IWorkspaceEvents
{
    public ConcurrentQueue<string> Told { get; } = new();

    public ValueTask PersonHeard(WorkspaceId workspace, string account, CancellationToken cancellation) => Note($"{account} heard");

    public ValueTask TeamChanged(WorkspaceId workspace, string team, CancellationToken cancellation) => Note($"{team} changed");

    public ValueTask TeamLeft(WorkspaceId workspace, string team, CancellationToken cancellation) => Note($"{team} left");

    ValueTask Note(string what)
    {
        Told.Enqueue(what);
        return ValueTask.CompletedTask;
    }
}
