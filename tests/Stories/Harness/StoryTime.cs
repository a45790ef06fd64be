using SalesNudgeBot.App.Ports;

namespace Stories.Harness;

/// <summary>
/// The story's wall clock for those who ask a TimeProvider: the fake platforms, and the limits that the bot sets itself. Timers only tell
/// that something hangs, so they run in real time.
/// </summary>
sealed class StoryTime(IWallClock wall) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => wall.Now.ToDateTimeOffset();

    public override long GetTimestamp() => wall.Now.ToUnixTimeTicks();
}
