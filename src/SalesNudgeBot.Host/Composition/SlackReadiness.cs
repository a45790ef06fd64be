using SalesNudgeBot.App.People;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.SocketMode;

namespace SalesNudgeBot.Host.Composition;

/// <param name="Reason">What keeps the bot from its work there, and where to look; null when nothing does.</param>
sealed record SlackReadiness(string Workspace, string? Reason)
{
    /// <summary>Empty beside the local workspace.</summary>
    public static IReadOnlyList<SlackReadiness> Of(IServiceProvider services) =>
        services.GetService<SlackWorkspaces>() is { } workspaces
            ? [.. workspaces.All.Select(workspace => new SlackReadiness(workspace.Id.Value, Look(workspace, services)))]
            : [];

    static string? Look(SlackWorkspace workspace, IServiceProvider services)
    {
        var reason = services.GetRequiredService<SlackHealth>().Trouble(workspace.Id)
            ?? (workspace.Identity is null ? $"Slack workspace {workspace.Id} has not answered since the start." : null)
            ?? (services.GetRequiredService<CompanyDirectory>().Knows(workspace.Id) ? null : $"Nobody of the manifest was found in Slack workspace {workspace.Id} so far.");
        return reason is null ? null : $"{reason} The doctor command says what to do.";
    }
}
