using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;

namespace SalesNudgeBot.Host.Tests;

public sealed class HeartbeatTests
{
    readonly Wall wall = new();

    [Fact]
    public void A_bot_that_has_done_nothing_yet_is_not_ready() => Assert.NotNull(new Heartbeat(wall).Trouble());

    [Fact]
    public void A_tick_that_stays_away_is_trouble()
    {
        var heartbeat = new Heartbeat(wall);
        heartbeat.Done();
        Assert.Null(heartbeat.Trouble());

        wall.Now += Duration.FromSeconds(31);

        Assert.NotNull(heartbeat.Trouble());
    }

    [Fact]
    public void Trouble_is_said_once_a_minute_while_it_lasts_and_again_when_it_comes_back()
    {
        var heartbeat = new Heartbeat(wall);
        Assert.True(heartbeat.Failed("sending", "full"));
        Assert.False(heartbeat.Failed("sending", "full"));
        wall.Now += Duration.FromSeconds(59);
        Assert.False(heartbeat.Failed("sending", "full"));
        wall.Now += Duration.FromSeconds(1);
        Assert.True(heartbeat.Failed("sending", "full"));
        Assert.Equal("full", heartbeat.Trouble());

        heartbeat.Well("sending");
        heartbeat.Done();

        Assert.Null(heartbeat.Trouble());
        Assert.True(heartbeat.Failed("sending", "full"));
    }

    [Fact]
    public void What_one_loop_cannot_do_another_that_can_does_not_take_back()
    {
        var heartbeat = new Heartbeat(wall);
        Assert.True(heartbeat.Failed("sending", "full"));

        heartbeat.Well("tick");
        heartbeat.Done();

        Assert.Equal("full", heartbeat.Trouble());
        Assert.False(heartbeat.Failed("sending", "full"));
        heartbeat.Well("sending");
        Assert.Null(heartbeat.Trouble());
    }

    sealed class Wall : IWallClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 8, 0);
    }
}
