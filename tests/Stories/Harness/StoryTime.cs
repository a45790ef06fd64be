using SalesNudgeBot.App.Ports;

namespace Stories.Harness;

/// <summary>
/// The story's wall clock for those who ask a TimeProvider: the fake platforms, and the limits that the bot sets itself. Timers run in
/// real time; those that only tell that something hangs take a minute at least, as a machine that stands still is no platform that hangs.
/// </summary>
sealed class StoryTime(IWallClock wall) : TimeProvider
{
    static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => wall.Now.ToDateTimeOffset();

    public override long GetTimestamp() => wall.Now.ToUnixTimeTicks();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, state is not TaskCompletionSource && dueTime > TimeSpan.Zero && dueTime < Shortest ? Shortest : dueTime, period);
}
