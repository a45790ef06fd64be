using SalesNudgeBot.App.People;
using SalesNudgeBot.Teams;

namespace SalesNudgeBot.Host.Composition;

static class TeamsReadiness
{
    public static IEnumerable<WorkspaceReadiness> Of(IServiceProvider services) =>
        (services.GetService<TeamsWorkspaces>()?.All ?? []).Select(workspace => WorkspaceReadiness.After(workspace.Id.Value, Look(workspace, services)));

    static string? Look(TeamsWorkspace workspace, IServiceProvider services) =>
        workspace.Trouble is { } code ? $"Teams tenant {workspace.Id} does not let the bot in ({code})."
        : services.GetRequiredService<CompanyDirectory>().Knows(workspace.Id) ? null
        : $"Nobody of the manifest was found in Teams tenant {workspace.Id} so far.";
}
