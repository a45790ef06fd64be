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
) : BackgroundService
{
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(5);

    /// <summary>Between two rounds: under a storm of commits one round decides about many of them.</summary>
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    static readonly Duration RememberEvery = Duration.FromMinutes(1);

    readonly CommitSignal.Listener committed = signal.Listen();
    readonly CommitSignal.Listener nobody = new();
    Instant remembered = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is under way when the bot is stopped is finished; what hangs is cut off.
        using var working = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => working.CancelAfter(Finishing));
        try
        {
            await lifetime.Started(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunOnce(working.Token);
                await nobody.Wait(Breath, stoppingToken);
                await committed.Wait(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited.
        }
    }

    async Task RunOnce(CancellationToken cancellation)
    {
        try
        {
            await tick.DecideUntilQuiet(cancellation);
            sending.Wake();
            await Remember(cancellation);
            heartbeat.Done();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Cut off: what was under way is stored, and taken up by the next start.
        }
        catch (DatabaseUnavailableException unavailable)
        {
            if (heartbeat.Failed(unavailable.Message))
            {
                Log.DatabaseUnavailable(log, unavailable.Message);
            }
        }
        catch (Exception bug)
        {
            if (heartbeat.Failed("The bot met an error of its own; its log says more."))
            {
                Log.TickFailed(log, bug);
            }
        }
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
