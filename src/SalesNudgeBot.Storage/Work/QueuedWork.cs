using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Work;

/// <summary>A function over the stores on its way through a database thread. Runs as often as needed; its task completes once, at <see cref="Complete"/>.</summary>
abstract class QueuedWork
{
    const int Queued = 0;
    const int Begun = 1;
    const int Withdrawn = 2;

    int state;

    /// <summary>False when it was withdrawn while it waited. From the first true on, no cancellation reaches it.</summary>
    public bool Begin() => Interlocked.CompareExchange(ref state, Begun, Queued) != Withdrawn;

    public abstract void Run(IStores stores);

    /// <summary>What the task will come out with, instead of the result of the last run.</summary>
    public abstract void Failed(Exception exception);

    /// <summary>What was decided is durable: tell whoever waits.</summary>
    public abstract void Complete();

    protected bool Withdraw() => Interlocked.CompareExchange(ref state, Withdrawn, Queued) == Queued;
}

sealed class QueuedWork<T> : QueuedWork
{
    // Continuations must not run on the thread that everyone else's writes wait for.
    readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Func<IStores, T> work;
    readonly CancellationTokenRegistration cancelling;
    T result = default!;
    Exception? failure;

    public QueuedWork(Func<IStores, T> work, CancellationToken cancellation)
    {
        this.work = work;
        // Whoever waits is told at once, not when the queue gets to it.
        cancelling = cancellation.UnsafeRegister(
            static (queued, token) =>
            {
                var withdrawing = (QueuedWork<T>)queued!;
                if (withdrawing.Withdraw())
                {
                    withdrawing.done.TrySetCanceled(token);
                }
            },
            this
        );
    }

    public Task<T> Task => done.Task;

    public override void Run(IStores stores)
    {
        failure = null;
        result = work(stores);
    }

    public override void Failed(Exception exception) => failure = exception;

    public override void Complete()
    {
        cancelling.Unregister();
        if (failure is null)
        {
            done.TrySetResult(result);
        }
        else
        {
            done.TrySetException(failure);
        }
    }
}
