using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Workspaces;

sealed class WorkspaceStore(DbConnection db) : IWorkspaceStore
{
    public WorkspaceState Find(WorkspaceId workspace) =>
        db.QuerySingleOrDefault<Stored>("select closed_until, paused_reason from workspaces_state where workspace = @workspace", new { workspace = workspace.Value }) is { } row
            ? new(Micros.ToInstant(row.ClosedUntil), row.PausedReason)
            : WorkspaceState.Open;

    public void Close(WorkspaceId workspace, Instant until, string? pausedReason) =>
        db.Execute(
            """
            insert into workspaces_state (workspace, closed_until, paused_reason) values (@workspace, @until, @pausedReason)
            on conflict (workspace) do update set closed_until = excluded.closed_until, paused_reason = excluded.paused_reason
            """,
            new { workspace = workspace.Value, until = Micros.From(until), pausedReason }
        );

    public void Open(WorkspaceId workspace) =>
        db.Execute("update workspaces_state set closed_until = null, paused_reason = null where workspace = @workspace", new { workspace = workspace.Value });

    sealed class Stored
    {
        public long? ClosedUntil { get; init; }
        public string? PausedReason { get; init; }
    }
}
