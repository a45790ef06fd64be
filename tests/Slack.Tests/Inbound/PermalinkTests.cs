using SalesNudgeBot.Slack.Inbound;

namespace Slack.Tests.Inbound;

public sealed class PermalinkTests
{
    [Fact]
    public void A_message_has_the_address_that_slack_gives_it() =>
        Assert.Equal("https://acme.slack.com/archives/C1/p1583636382000300", Permalink.Of("acme", "C1", "1583636382.000300", null));

    [Fact]
    public void A_reply_names_its_thread() =>
        Assert.Equal(
            "https://acme.slack.com/archives/C1/p1583636382000300?thread_ts=1583636381.000100&cid=C1",
            Permalink.Of("acme", "C1", "1583636382.000300", "1583636381.000100"));

    [Theory]
    [InlineData(null, "C1", "1583636382.000300")]
    [InlineData("acme", null, "1583636382.000300")]
    [InlineData("acme", "C1", null)]
    [InlineData("evil.example/", "C1", "1583636382.000300")]
    [InlineData("acme", "C1/../x", "1583636382.000300")]
    [InlineData("acme", "C1", "soon")]
    [InlineData("acme\n", "C1", "1583636382.000300")]
    public void None_is_made_of_what_slack_would_not_send(string? domain, string? channel, string? message) => Assert.Null(Permalink.Of(domain, channel, message, null));
}
