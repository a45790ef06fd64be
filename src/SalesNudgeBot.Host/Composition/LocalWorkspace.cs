using System.Collections.Immutable;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Local;

namespace SalesNudgeBot.Host.Composition;

static class LocalWorkspace
{
    /// <summary>The page lets one person act as anyone: never beside a workspace where people are themselves.</summary>
    public static bool MayShow(ImmutableArray<string> platforms) => platforms.All(platform => platform == "local");

    public static IServiceCollection AddLocalWorkspace(this IServiceCollection services, ListenUrls urls, RunOptions options, HostParts parts) =>
        services
            .AddLocalWorkspace(new LocalOptions(options.ExposeLocal, urls.Hosts))
            .AddSingleton(provider => parts.Platform(provider.GetRequiredService<LocalPlatform>()))
            .AddSingleton<IEnumerable<ConnectedWorkspace>>(provider =>
            [
                .. provider.GetRequiredService<ICompanySource>().Current.Workspaces.Select(
                    workspace => new ConnectedWorkspace(workspace.Id, provider.GetRequiredService<IChatPlatform>())),
            ]);
}
