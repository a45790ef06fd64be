using System.Collections.Immutable;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.People;
using SalesNudgeBot.Slack.Sending;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Every Slack workspace of the manifest: what comes in, what goes out, and who is who. Nothing is asked of Slack before the bot listens.</summary>
static class SlackHosting
{
    public static IServiceCollection AddSlack(this IServiceCollection services, ImmutableArray<SlackWorkspaceOptions> workspaces, HostParts parts) =>
        services
            .AddSingleton(parts.Time)
            .AddSingleton(provider => new SlackWorkspaces(workspaces, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<IAddressBook>(provider => provider.GetRequiredService<CompanyDirectory>())
            .AddSingleton<DirectoryUpdates>()
            .AddSingleton<DirectoryWakeUps>()
            .AddSingleton<IWorkspaceEvents, DirectoryEvents>()
            .AddHostedService<DirectoryKeeping>()
            .AddSlackInbound()
            .AddSingleton<IEnumerable<ConnectedWorkspace>>(provider =>
            [
                .. provider.GetRequiredService<SlackWorkspaces>().All.Select(
                    workspace => new ConnectedWorkspace(workspace.Id, parts.Platform(ActivatorUtilities.CreateInstance<SlackPlatform>(provider, workspace)))),
            ]);
}
