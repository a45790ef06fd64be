namespace SalesNudgeBot.Storage.Work;

/// <summary>A thread of the database's own: both drivers block, and the pool's threads are for everyone.</summary>
sealed class DatabaseThread
{
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    DatabaseThread() { }

    /// <summary>Completes when the queue was closed and everything in it is done.</summary>
    public Task Ended => ended.Task;

    /// <param name="run">Answers every work that it is given, whatever happens.</param>
    public static DatabaseThread Start(string name, WorkQueue queue, int most, Action<IReadOnlyList<QueuedWork>> run)
    {
        var started = new DatabaseThread();
        var thread = new Thread(Loop) { IsBackground = true, Name = name };
        thread.Start();
        return started;

        void Loop()
        {
            while (queue.Take(most) is { Count: > 0 } works)
            {
                try
                {
                    run(works);
                }
                catch (Exception bug)
                {
                    // Nobody may wait for ever, and the next works are not to blame.
                    foreach (var work in works)
                    {
                        work.Failed(bug);
                        work.Complete();
                    }
                }
            }

            started.ended.SetResult();
        }
    }
}
