using Microsoft.Identity.Client;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams;

namespace SalesNudgeBot.Host.Composition;

/// <summary>What a test puts in place of the real thing.</summary>
public sealed record HostParts
{
    public static HostParts Real { get; } = new();

    public IWallClock Wall { get; init; } = new SystemWallClock();

    /// <summary>For timers and timeouts of real connections.</summary>
    public TimeProvider Time { get; init; } = SystemWallClock.Timers;

    /// <summary>For how long an act waits for its turn at the database; null: for as long as chat platforms wait for it.</summary>
    public TimeSpan? ActsWait { get; init; }

    /// <summary>Takes the platform that would be used, and gives the one to use.</summary>
    public Func<IChatPlatform, IChatPlatform> Platform { get; init; } = platform => platform;

    /// <summary>Takes the cloud that the manifest names, and gives the one to use.</summary>
    public Func<TeamsCloud, TeamsCloud> Cloud { get; init; } = cloud => cloud;

    /// <summary>With which Microsoft is asked for tokens; null: its library's own client.</summary>
    public IMsalHttpClientFactory? Login { get; init; }

    /// <summary>The environment, where a manifest's references are looked up.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gets every log entry besides the console.</summary>
    public ILoggerProvider? Logger { get; init; }

    /// <summary>False: nothing happens until somebody calls the tick or moves the clock.</summary>
    public bool TicksByItself { get; init; } = true;
}
