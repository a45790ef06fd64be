using System.Collections.Immutable;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Lifecycle;
using SalesNudgeBot.Slack.People;
using SalesNudgeBot.Slack.Sending;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Every Slack workspace of the manifest: what comes in, what goes out, and who is who. Nothing is asked of Slack before the bot listens.</summary>
static class SlackHosting
{
    public static IServiceCollection AddSlack(this IServiceCollection services, ImmutableArray<SlackWorkspaceOptions> workspaces, HostParts parts)
    {
        services
            .AddSingleton(provider => new SlackWorkspaces(workspaces, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<IWorkspaceEvents, DirectoryEvents>()
            .AddHostedService<DirectoryKeeping>()
            .AddSlackInbound();
        foreach (var workspace in workspaces)
        {
            services.AddSingleton(provider => new ConnectedWorkspace(
                workspace.Id,
                parts.Platform(ActivatorUtilities.CreateInstance<SlackPlatform>(provider, provider.GetRequiredService<SlackWorkspaces>().Find(workspace.Id)!))));
        }

        return services;
    }
}
