using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>One loop for each workspace, so that a platform that hangs, or asks for a pause, keeps nobody waiting but its own people.</summary>
sealed class SendLoops(
    Dispatchers dispatchers, CommitSignal signal, IWallClock wall, Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger<SendLoops> log
) : BackgroundService
{
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    readonly CommitSignal decided = new();

    /// <summary>What was due is decided: there may be something to send.</summary>
    public void Wake() => decided.Raise();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is under way when the bot is stopped is finished; what hangs is cut off.
        using var working = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => working.CancelAfter(Finishing));
        var ears = dispatchers.All.Select(dispatcher => (dispatcher, decided.Listen())).ToList();
        try
        {
            await lifetime.Started(stoppingToken);
            await Task.WhenAll(ears.Select(ear => Serve(ear.dispatcher, ear.Item2, working.Token, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited.
        }
    }

    async Task Serve(Dispatcher dispatcher, CommitSignal.Listener woken, CancellationToken working, CancellationToken stopping)
    {
        while (true)
        {
            await woken.Wait(await Send(dispatcher, woken, working), stopping);
        }
    }

    /// <returns>How long to sleep when nobody wakes it.</returns>
    async Task<TimeSpan> Send(Dispatcher dispatcher, CommitSignal.Listener woken, CancellationToken working)
    {
        try
        {
            await dispatchers.BringHome(working);
            if (await dispatcher.RunOnce(working, woken) > 0)
            {
                // What was sent may have made something due, or be an answer to somebody in another workspace.
                signal.Raise();
            }

            var next = await dispatcher.NextTry(working);
            return next is not { } at ? Longest : Duration.Max(at - wall.Now, Duration.Zero).ToTimeSpan() is var wait && wait < Longest ? wait : Longest;
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            return Longest;
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
                Log.SendingFailed(log, dispatcher.Workspace.Value, bug);
            }
        }

        return Longest;
    }
}
