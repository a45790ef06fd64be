using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Sending;
using SalesNudgeBot.Teams;

namespace SalesNudgeBot.Host.Tests;

public sealed class ThroughputTests
{
    [Fact]
    public void What_a_manifest_is_checked_with_is_what_the_platforms_are_sent()
    {
        Assert.Equal((double?)Throughput.PerSecond(Platform.Slack), SlackLimits.Default.Posts / SlackLimits.Default.PostsWithin.TotalSeconds);
        Assert.Equal(Throughput.PerSecond(Platform.Teams), TeamsLimits.Default.Calls);
        Assert.Null(Throughput.PerSecond(Platform.Local));
    }
}
