using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>What is still to be done once Slack was answered: bounded in number, and done, or cut off, before the bot stops.</summary>
sealed class Afterwards(TimeProvider time, ILogger<Afterwards> log) : IHostedService, IDisposable
{
    const int Most = 256;
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    readonly CancellationTokenSource cut = new();
    TaskCompletionSource? drained;
    TaskCompletionSource? quiet;
    int running;
    bool isFull;

    /// <summary>Left out when too much is under way: what it would have said is stored, and what it would have opened would come too late.</summary>
    public bool Run(Func<CancellationToken, Task> work)
    {
        lock (gate)
        {
            if (drained is not null || running == Most)
            {
                // Once until it is calm again: a flood must not fill the log too.
                if (!isFull)
                {
                    isFull = true;
                    Log.LeftOut(log, running);
                }

                return false;
            }

            running++;
        }

        _ = Task.Run(() => Work(work));
        return true;
    }

    /// <summary>Completes when nothing is under way.</summary>
    public Task Quiet()
    {
        lock (gate)
        {
            return running == 0 ? Task.CompletedTask : (quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task all;
        lock (gate)
        {
            drained ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (running == 0)
            {
                drained.TrySetResult();
            }

            all = drained.Task;
        }

        try
        {
            await all.WaitAsync(Finishing, time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await cut.CancelAsync();
        }
    }

    public void Dispose() => cut.Dispose();

    async Task Work(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(cut.Token);
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            // Cut off: the bot stops.
        }
        catch (Exception failure)
        {
            Log.AfterwardsFailed(log, failure);
        }
        finally
        {
            lock (gate)
            {
                isFull &= --running > Most / 2;
                if (running == 0)
                {
                    drained?.TrySetResult();
                    quiet?.TrySetResult();
                    quiet = null;
                }
            }
        }
    }
}
