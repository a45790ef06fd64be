using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Runs the tick whenever something was committed or the safety net wakes it, and goes on whatever happens in it.</summary>
sealed class TickLoop(
    ITick tick, CommitSignal signal, ProductClock clock, Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger<TickLoop> log
) : BackgroundService
{
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(5);
    static readonly Duration RememberEvery = Duration.FromMinutes(1);

    Instant remembered = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is under way when the bot is stopped is finished; what hangs is cut off.
        using var working = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => working.CancelAfter(Finishing));
        try
        {
            await Started(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunOnce(working.Token);
                await signal.Wait(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited.
        }
    }

    // Nothing is sent by a bot that turns out not to get its port.
    async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    async Task RunOnce(CancellationToken cancellation)
    {
        try
        {
            await tick.RunUntilQuiet(cancellation);
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
