using SalesNudgeBot.App.People;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.SocketMode;

namespace SalesNudgeBot.Host.Composition;

static class SlackReadiness
{
    public static IEnumerable<WorkspaceReadiness> Of(IServiceProvider services) =>
        (services.GetService<SlackWorkspaces>()?.All ?? []).Select(workspace => WorkspaceReadiness.After(workspace.Id.Value, Look(workspace, services)));

    static string? Look(SlackWorkspace workspace, IServiceProvider services) =>
        services.GetRequiredService<SlackHealth>().Trouble(workspace.Id)
            ?? (workspace.Identity is null ? $"Slack workspace {workspace.Id} has not answered since the start." : null)
            ?? (services.GetRequiredService<CompanyDirectory>().Knows(workspace.Id) ? null : $"Nobody of the manifest was found in Slack workspace {workspace.Id} so far.");
}
