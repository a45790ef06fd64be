using SalesNudgeBot.App.Pacing;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Looks at the manifest's folder every five seconds of wall time.</summary>
sealed class ManifestLoop(ManifestWatch watch, TimeProvider time, Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger<ManifestLoop> log) : LastingLoop(heartbeat, lifetime, log)
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task Run(CancellationToken working, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await time.Wait(Every, stopping);
            await Round("manifest", () => watch.Look(working), bug => Log.ManifestFailed(Logger, bug), working);
        }
    }
}
