using SalesNudgeBot.Slack;

namespace Slack.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void A_workspace_written_to_a_log_shows_no_secret()
    {
        var options = new SlackWorkspaceOptions(new("main"), SlackTransport.Socket, "token", "app-token", "secret", new("https://slack.com/api/"));
        Assert.Equal("Slack workspace main (Socket)", options.ToString());
    }
}
