using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Work;

/// <summary>What waits for the database's threads: inbound first, each priority in the order it came.</summary>
sealed class WorkQueue
{
    readonly object gate = new();
    readonly Queue<QueuedWork> inbound = new();
    readonly Queue<QueuedWork> normal = new();
    bool closed;

    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public Task<T> Add<T>(Func<IStores, T> work, WritePriority priority, CancellationToken cancellation)
    {
        var queued = new QueuedWork<T>(work, cancellation);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(IDatabase));
            (priority == WritePriority.Inbound ? inbound : normal).Enqueue(queued);
            Monitor.Pulse(gate);
        }

        return queued.Task;
    }

    /// <summary>Waits for work and takes all there is, up to <paramref name="most"/>. Empty once closed and done.</summary>
    public IReadOnlyList<QueuedWork> Take(int most)
    {
        var taken = new List<QueuedWork>();
        lock (gate)
        {
            while (taken.Count == 0)
            {
                while (taken.Count < most && (inbound.TryDequeue(out var next) || normal.TryDequeue(out next)))
                {
                    taken.Add(next);
                }

                if (taken.Count == 0)
                {
                    if (closed)
                    {
                        break;
                    }

                    Monitor.Wait(gate);
                }
            }
        }

        return taken;
    }

    /// <summary>What was added is still done; nothing more is taken in.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
    }
}
