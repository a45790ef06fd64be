using NodaTime;
using SalesNudgeBot.App.Ports;

namespace Stories.Harness;

/// <summary>A wall clock that the story moves: nothing sleeps.</summary>
public sealed class WallClock(Instant start) : IWallClock
{
    long ticks = start.ToUnixTimeTicks();

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));

    public void Forward(Duration by) => Interlocked.Add(ref ticks, (long)by.TotalTicks);
}
