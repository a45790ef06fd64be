using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Work;

/// <summary>A function over the stores on its way through a database thread. Runs as often as needed; its task completes once, at <see cref="Complete"/>.</summary>
abstract class QueuedWork(CancellationToken cancellation)
{
    protected CancellationToken Cancellation { get; } = cancellation;

    public abstract void Run(IStores stores);

    /// <summary>What the task will come out with, instead of the result of the last run.</summary>
    public abstract void Failed(Exception exception);

    /// <summary>What was decided is durable: tell whoever waits.</summary>
    public abstract void Complete();

    /// <summary>True when nobody wants it any more and it has not begun.</summary>
    public abstract bool Cancelled();
}

sealed class QueuedWork<T>(Func<IStores, T> work, CancellationToken cancellation) : QueuedWork(cancellation)
{
    // Continuations must not run on the thread that everyone else's writes wait for.
    readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T result = default!;
    Exception? failure;

    public Task<T> Task => done.Task;

    public override void Run(IStores stores)
    {
        failure = null;
        result = work(stores);
    }

    public override void Failed(Exception exception) => failure = exception;

    public override void Complete()
    {
        if (failure is null)
        {
            done.TrySetResult(result);
        }
        else
        {
            done.TrySetException(failure);
        }
    }

    public override bool Cancelled() => Cancellation.IsCancellationRequested && done.TrySetCanceled(Cancellation);
}
