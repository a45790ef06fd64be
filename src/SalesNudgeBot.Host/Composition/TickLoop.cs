using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Sweeping;

namespace SalesNudgeBot.Host.Composition;

/// <summary>
/// Decides what came in and what is due whenever something was committed or the safety net wakes it, then lets the sending begin, and
/// goes on whatever happens. It never waits for a platform.
/// </summary>
sealed class TickLoop(
    Tick tick, SendLoops sending, CommitSignal signal, ProductClock clock, Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger<TickLoop> log
) : LastingLoop(heartbeat, lifetime, log)
{
    /// <summary>Between two rounds: under a storm of commits one round decides about many of them.</summary>
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    static readonly Duration RememberEvery = Duration.FromMinutes(1);

    readonly CommitSignal.Listener committed = signal.Listen();
    readonly CommitSignal.Listener nobody = new();
    Instant remembered = Instant.MinValue;

    protected override async Task Run(CancellationToken working, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Round("tick", () => Decide(working), bug => Log.TickFailed(Logger, bug), working);
            await nobody.Wait(Breath, stopping);
            await committed.Wait(stopping);
        }
    }

    async Task Decide(CancellationToken working)
    {
        await tick.DecideUntilQuiet(working);
        sending.Wake();
        await Remember(working);
        Heartbeat.Done();
    }

    async Task Remember(CancellationToken cancellation)
    {
        if (clock.Mode is ClockMode.Real && clock.Now - remembered >= RememberEvery)
        {
            await clock.Remember(cancellation);
            remembered = clock.Now;
        }
    }
}
