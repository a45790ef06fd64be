using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>
/// What is still to be done once the Connector was answered: in order, a few side by side, bounded in number. What does not fit is left
/// out: it would only have said something sooner.
/// </summary>
sealed class Afterwards(ILogger<Afterwards> log) : BackgroundService
{
    const int Most = 256;
    const int SideBySide = 4;

    readonly Channel<Func<CancellationToken, ValueTask>> waiting = Channel.CreateBounded<Func<CancellationToken, ValueTask>>(Most);
    int running;
    TaskCompletionSource? quiet;
    readonly Lock gate = new();

    public void Run(Func<CancellationToken, ValueTask> work)
    {
        lock (gate)
        {
            running++;
        }

        if (!waiting.Writer.TryWrite(work))
        {
            Done();
            Log.LeftOut(log, Most);
        }
    }

    /// <summary>Completes when nothing is under way.</summary>
    public Task Quiet()
    {
        lock (gate)
        {
            return running == 0 ? Task.CompletedTask : (quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, SideBySide).Select(_ => Work(stoppingToken)));

    async Task Work(CancellationToken stopping)
    {
        await foreach (var work in waiting.Reader.ReadAllAsync(stopping))
        {
            try
            {
                await work(stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                Log.AfterwardsFailed(log, failure);
            }
            finally
            {
                Done();
            }
        }
    }

    void Done()
    {
        lock (gate)
        {
            if (--running == 0)
            {
                quiet?.TrySetResult();
                quiet = null;
            }
        }
    }
}
