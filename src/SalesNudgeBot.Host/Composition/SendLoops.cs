using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>One loop for each workspace, so that a platform that hangs, or asks for a pause, keeps nobody waiting but its own people.</summary>
sealed class SendLoops(
    Dispatchers dispatchers, CommitSignal signal, IWallClock wall, Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger<SendLoops> log
) : LastingLoop(heartbeat, lifetime, log)
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    readonly CommitSignal decided = new();

    /// <summary>What was due is decided: there may be something to send.</summary>
    public void Wake() => decided.Raise();

    protected override Task Run(CancellationToken working, CancellationToken stopping) =>
        Task.WhenAll(dispatchers.All.Select(dispatcher => Serve(dispatcher, decided.Listen(), working, stopping)));

    async Task Serve(Dispatcher dispatcher, CommitSignal.Listener woken, CancellationToken working, CancellationToken stopping)
    {
        while (true)
        {
            var sleep = Longest;
            await Round($"sending to {dispatcher.Workspace}", async () => sleep = await Send(dispatcher, woken, working), bug => Log.SendingFailed(Logger, dispatcher.Workspace.Value, bug), working);
            await woken.Wait(sleep, stopping);
        }
    }

    /// <returns>How long to sleep when nobody wakes it.</returns>
    async Task<TimeSpan> Send(Dispatcher dispatcher, CommitSignal.Listener woken, CancellationToken working)
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
}
