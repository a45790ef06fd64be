using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Sweeping;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The use cases, over whatever database, clocks and platform were given.</summary>
static class Application
{
    public static IServiceCollection AddApplication(this IServiceCollection services, HostParts parts) =>
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Inbox>(provider, parts.ActsWait is { } wait ? [wait] : []))
            .AddSingleton<IInbound>(provider => provider.GetRequiredService<Inbox>())
            .AddSingleton<Aggregates>()
            .AddSingleton<ISentHook>(provider => provider.GetRequiredService<Aggregates>())
            .AddSingleton<IValidity>(provider => provider.GetRequiredService<Aggregates>())
            .AddSingleton<Sweep>()
            .AddSingleton<Forgetting>()
            .AddSingleton<Dispatchers>()
            .AddSingleton<Tick>()
            .AddSingleton<ITick>(provider => provider.GetRequiredService<Tick>())
            .AddSingleton<ClockMover>();
}
