using System.Collections.Immutable;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Inbound;
using SalesNudgeBot.Teams.Lifecycle;
using SalesNudgeBot.Teams.People;
using SalesNudgeBot.Teams.Sending;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Every Teams tenant of the manifest: what comes in, what goes out, and who is who. Nothing is asked of Microsoft before the bot listens.</summary>
static class TeamsHosting
{
    public static IServiceCollection AddTeams(this IServiceCollection services, ImmutableArray<TeamsWorkspaceOptions> tenants, HostParts parts)
    {
        services
            .AddSingleton(provider => new TeamsWorkspaces(
                tenants.Select(tenant => tenant with { Cloud = parts.Cloud(tenant.Cloud) }),
                provider.GetRequiredService<IDatabase>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>(),
                login: parts.Login))
            .AddSingleton<IWorkspaceEvents, DirectoryEvents>()
            .AddHostedService<DirectoryKeeping>()
            .AddTeamsInbound()
            .AddTeamsSending();
        foreach (var tenant in tenants)
        {
            services.AddSingleton(provider => new ConnectedWorkspace(
                tenant.Id,
                parts.Platform(ActivatorUtilities.CreateInstance<TeamsPlatform>(provider, provider.GetRequiredService<TeamsWorkspaces>().Find(tenant.Id)!))));
        }

        return services;
    }
}
