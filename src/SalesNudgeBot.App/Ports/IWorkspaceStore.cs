using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <param name="ClosedUntil">Wall time before which no platform is called for this workspace.</param>
/// <param name="PausedReason">Why the bot may not speak there at all; null when it may.</param>
public sealed record WorkspaceState(Instant? ClosedUntil, string? PausedReason)
{
    public static WorkspaceState Open { get; } = new(null, null);
}

/// <summary>Whether a workspace takes messages now; kept, so that a new process does not call where the last one was told to wait.</summary>
public interface IWorkspaceStore
{
    WorkspaceState Find(WorkspaceId workspace);

    /// <param name="pausedReason">Null: it is only too soon.</param>
    void Close(WorkspaceId workspace, Instant until, string? pausedReason);

    void Open(WorkspaceId workspace);
}
