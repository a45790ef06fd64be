namespace SalesNudgeBot.App.Pacing;

/// <summary>
/// Lets at most so many calls into any stretch of a given length. A platform counts a call when it arrives, which is some time between
/// sending it and reading the answer; so a call is held until a whole stretch after its answer, and no clock but ours matters.
/// </summary>
/// <param name="reserve">So long an answer may take before its place is held longer for it: for a limit that has room for more.</param>
public sealed class SlidingWindow(int most, TimeSpan length, TimeProvider time, TimeSpan reserve = default)
{
    /// <summary>For a server whose clock is coarser than ours.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(2);

    readonly Lock gate = new();
    readonly List<Slot> slots = [];
    readonly TimeSpan hold = length > TimeSpan.Zero ? length + Margin : TimeSpan.Zero;
    readonly long origin = time.GetTimestamp();
    Task last = Task.CompletedTask;
    int waiting;

    /// <summary>As if so many calls had been answered just now.</summary>
    public SlidingWindow Spent()
    {
        slots.AddRange(Enumerable.Range(0, most).Select(_ => new Slot { FreeAt = Now + hold }));
        return this;
    }

    /// <summary>Waits for a slot; whoever asked first gets the first.</summary>
    /// <returns>Null with the wait, when that is longer than the longest.</returns>
    public async ValueTask<(Slot? Slot, TimeSpan Wait)> Take(TimeSpan longest, CancellationToken cancellation)
    {
        Task before;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            var wait = WaitBehind(waiting);
            if (wait > longest)
            {
                return (null, wait);
            }

            waiting++;
            before = last;
            last = mine.Task;
        }

        try
        {
            await before;
            while (true)
            {
                var (slot, next) = TryTake();
                if (slot is not null)
                {
                    return (slot, TimeSpan.Zero);
                }

                await next(cancellation);
            }
        }
        finally
        {
            lock (gate)
            {
                waiting--;
            }

            mine.SetResult();
        }
    }

    /// <summary>The call has been answered, or given up.</summary>
    public void Answered(Slot slot)
    {
        lock (gate)
        {
            var (sent, answered) = (slot.TakenAt + hold, Now + hold - reserve);
            slot.FreeAt = sent > answered ? sent : answered;
        }

        slot.Settled.TrySetResult();
    }

    /// <summary>No call was made.</summary>
    public void GiveBack(Slot slot)
    {
        lock (gate)
        {
            slots.Remove(slot);
        }

        slot.Settled.TrySetResult();
    }

    TimeSpan Now => time.GetElapsedTime(origin);

    (Slot? Slot, Func<CancellationToken, Task> Next) TryTake()
    {
        lock (gate)
        {
            var now = Now;
            slots.RemoveAll(slot => slot.FreeAt <= now);
            if (slots.Count < most)
            {
                var slot = new Slot { TakenAt = now };
                slots.Add(slot);
                return (slot, _ => Task.CompletedTask);
            }

            if (slots.Min(slot => slot.FreeAt) is { } first)
            {
                return (null, cancellation => time.Wait(first - now, cancellation));
            }

            var underWay = slots.Select(slot => slot.Settled.Task).ToArray();
            return (null, cancellation => Task.WhenAny(underWay).WaitAsync(cancellation));
        }
    }

    /// <summary>How long somebody waits with so many before them, if every call under way is answered at once.</summary>
    TimeSpan WaitBehind(int others)
    {
        var now = Now;
        var free = slots.Select(slot => slot.FreeAt ?? (slot.TakenAt + hold)).Where(at => at > now).Order().ToArray();
        var place = others - (most - free.Length);
        return place < 0 ? TimeSpan.Zero : free[place % free.Length] - now + (hold * (place / free.Length));
    }

    /// <summary>One call's place in the stretch.</summary>
    public sealed class Slot
    {
        public TimeSpan TakenAt { get; init; }

        /// <summary>Null while the call is under way.</summary>
        public TimeSpan? FreeAt { get; set; }

        public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
