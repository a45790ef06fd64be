using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.SocketMode;

namespace SalesNudgeBot.Host.Composition;

/// <param name="Reason">What keeps the bot from its work there, and where to look; null when nothing does.</param>
sealed record SlackReadiness(string Workspace, string? Reason)
{
    /// <summary>Empty beside the local workspace.</summary>
    public static IReadOnlyList<SlackReadiness> Of(SlackHealth? health, SlackWorkspaces? workspaces) =>
        [.. workspaces?.All.Select(workspace => new SlackReadiness(workspace.Id.Value, Look(health, workspace))) ?? []];

    static string? Look(SlackHealth? health, SlackWorkspace workspace) =>
        (health?.Trouble(workspace.Id) ?? (workspace.Identity is null ? $"Slack workspace {workspace.Id} has not answered since the start." : null)) is { } reason
            ? $"{reason} The doctor command says what to do."
            : null;
}
