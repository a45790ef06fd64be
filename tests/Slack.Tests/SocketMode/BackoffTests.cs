using SalesNudgeBot.Slack.SocketMode;

namespace Slack.Tests.SocketMode;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(3, 0.5, 4)]
    [InlineData(5, 1, 32)]
    [InlineData(6, 1, 60)]
    [InlineData(60, 1, 60)]
    [InlineData(1000, 0.001, 1)]
    public void A_pause_grows_to_a_minute_and_is_left_to_chance(int failures, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures, chance));
}
