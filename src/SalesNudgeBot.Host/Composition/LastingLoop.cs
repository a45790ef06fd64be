using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Begins once the bot listens, and goes on round after round whatever happens, until the bot stops.</summary>
abstract class LastingLoop(Heartbeat heartbeat, IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(5);

    protected Heartbeat Heartbeat => heartbeat;

    protected ILogger Logger => log;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is under way when the bot is stopped is finished; what hangs is cut off.
        using var working = new CancellationTokenSource();
        using var stopping = stoppingToken.Register(() => working.CancelAfter(Finishing));
        try
        {
            await lifetime.Started(stoppingToken);
            await Run(working.Token, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited.
        }
    }

    /// <param name="working">For what a round does: cancelled some seconds after the bot was told to stop.</param>
    /// <param name="stopping">For what waits between two rounds.</param>
    protected abstract Task Run(CancellationToken working, CancellationToken stopping);

    /// <summary>One round, which ends without an exception.</summary>
    /// <param name="loop">Whose round it is: what it cannot do is trouble until a round of the same name can.</param>
    /// <param name="say">Says in the log what should not have happened; asked once a minute at most.</param>
    protected async Task Round(string loop, Func<Task> round, Action<Exception> say, CancellationToken working)
    {
        try
        {
            await round();
            heartbeat.Well(loop);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            // Cut off: what was under way is stored, and taken up by the next start.
        }
        catch (DatabaseUnavailableException unavailable)
        {
            if (heartbeat.Failed(loop, unavailable.Message))
            {
                Log.DatabaseUnavailable(log, unavailable.Message);
            }
        }
        catch (Exception bug)
        {
            if (heartbeat.Failed(loop, "The bot met an error of its own; its log says more."))
            {
                say(bug);
            }
        }
    }
}
