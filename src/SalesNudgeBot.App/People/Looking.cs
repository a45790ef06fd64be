using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>Looks at the people of one workspace again and again: every hour, when somebody asks for it, and sooner where it did not succeed.</summary>
/// <param name="look">Whether the platform could be asked.</param>
/// <param name="isPaused">The platform does not let the bot in: then soon is of no use.</param>
/// <param name="failed">Told of what should not have happened.</param>
public sealed class Looking(WorkspaceId workspace, Func<CancellationToken, Task<bool>> look, Func<bool> isPaused, DirectoryWakeUps wakeUps, TimeProvider time, Action<Exception> failed)
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    static readonly TimeSpan WhilePaused = TimeSpan.FromMinutes(5);
    static readonly TimeSpan ShortestRetry = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken stopping)
    {
        var retry = ShortestRetry;
        while (!stopping.IsCancellationRequested)
        {
            var looked = await Try(stopping);
            retry = looked ? ShortestRetry : TimeSpan.FromTicks(Math.Min(2 * retry.Ticks, LongestRetry.Ticks));
            await Pause(looked ? Hour : isPaused() ? WhilePaused : retry, stopping);
        }
    }

    async Task<bool> Try(CancellationToken stopping)
    {
        try
        {
            return await look(stopping);
        }
        catch (Exception failure) when (failure is DatabaseUnavailableException || (failure is OperationCanceledException && stopping.IsCancellationRequested))
        {
            // The tick says in the log what the database lacks; what was found is found again.
            return false;
        }
        catch (Exception bug)
        {
            failed(bug);
            return false;
        }
    }

    async Task Pause(TimeSpan longest, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(time.Wait(longest, over.Token), wakeUps.Wait(workspace, over.Token));
        await over.CancelAsync();
    }
}
