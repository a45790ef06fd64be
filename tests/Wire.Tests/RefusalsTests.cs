using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Wire.Inbound;

namespace Wire.Tests;

public sealed class RefusalsTests : IWallClock
{
    readonly Refusals refusals;

    public RefusalsTests() => refusals = new(this);

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 11, 30, 9, 0);

    [Fact]
    public void The_first_is_told_at_once_and_the_others_together_a_minute_later()
    {
        Assert.Equal(1, refusals.Add());
        Assert.Null(refusals.Add());
        Now += Duration.FromSeconds(59);
        Assert.Null(refusals.Add());
        Now += Duration.FromSeconds(1);
        Assert.Equal(3, refusals.Add());
        Assert.Null(refusals.Add());
    }
}
