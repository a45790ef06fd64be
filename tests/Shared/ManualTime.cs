namespace SalesNudgeBot.Tests.Shared;

/// <summary>Time that a test moves. Timers run when it reaches them, in their order.</summary>
sealed class ManualTime : TimeProvider
{
    static readonly DateTimeOffset Start = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    readonly Lock gate = new();
    readonly List<ManualTimer> timers = [];
    TimeSpan now = TimeSpan.FromHours(1);
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Start + Now;

    public override long GetTimestamp() => Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Once so many waits are for less than this: how long the shortest is.</summary>
    public async Task<TimeSpan> Waited(TimeSpan less, int many = 1)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                var waits = timers.Select(timer => timer.At - now).Where(wait => wait < less).ToList();
                if (waits.Count >= many)
                {
                    return waits.Min()!.Value;
                }

                next = changed.Task;
            }

            await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    public void Forward(TimeSpan by)
    {
        var until = Now + by;
        while (true)
        {
            ManualTimer? first;
            lock (gate)
            {
                first = timers.Where(timer => timer.At <= until).MinBy(timer => timer.At);
                now = first?.At ?? until;
                if (first is null)
                {
                    return;
                }

                first.At = null;
            }

            first.Ring();
        }
    }

    sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan? At { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
                time.timers.Remove(this);
                time.timers.Add(this);
                time.changed.TrySetResult();
                time.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
