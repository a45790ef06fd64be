using Dapper;
using FakeSlack.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;
using SalesNudgeBot.Slack;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>Slack delivers at least once: what it brings again is known, and what could not be taken comes again.</summary>
public sealed class DeliveredAgainStories
{
    [Fact]
    public async Task What_Slack_delivers_again_is_known_by_its_id()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.Promise();
        await slack.Week.Deliverer.Gets("Can you deliver it");
        await slack.Week.Deliverer.Clicks("Yes, I'll deliver it");
        var before = await slack.Story.Stored();
        foreach (var (payload, _, _) in slack.Team.Delivered.ToList())
        {
            var attempt = new Attempt(payload.Kind is PayloadKind.Event ? 1 : 0, "http_timeout");
            Assert.True((await slack.Team.Deliver(payload, attempt)).Acknowledged);
        }

        await slack.Settles();
        Assert.Equal(before, await slack.Story.Stored());
        await slack.Story.Ends();
    }

    [Fact]
    public async Task What_is_written_while_the_bot_is_down_comes_with_Slacks_next_try()
    {
        await using var slack = await SlackStory.Begin();
        await slack.Week.CheckIn();
        await slack.Venue.Close();
        await slack.Rep.Types("2 new, promised Acme SSO live by Friday, Omar delivers");
        Assert.Equal(1, slack.Team.Events.Waiting);
        await slack.Story.Restart();
        slack.Story.Wall.Forward(Duration.FromMinutes(1));
        await slack.Team.Events.DeliverDue();
        await slack.Settles();
        await slack.Week.Rep.Gets("2 new", "Acme · SSO live");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        Assert.Equal((0, 0), (slack.Team.Events.Waiting, slack.Team.Events.Lost));
        await slack.Story.Ends();
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_acknowledged_and_counts_once_when_it_comes_again()
    {
        var storage = new ImpatientStorage();
        await using var slack = await SlackStory.Begin(storage: storage);
        slack.Story.Forgives = line => line.Contains("could not be stored", StringComparison.Ordinal);
        await slack.Week.CheckIn();
        var before = await slack.Story.Stored();
        using (var backup = new SqliteConnection($"Data Source={storage.File};Pooling=False"))
        {
            backup.Open();
            backup.Execute("begin immediate");
            var refused = await slack.Rep.Types("2 new, promised Acme SSO live by Friday, Omar delivers");
            Assert.Equal((503, 1), (refused.Status, slack.Team.Events.Waiting));
        }

        Assert.Equal(before, await slack.Story.Stored());
        slack.Story.Wall.Forward(Duration.FromMinutes(1));
        await slack.Team.Events.DeliverDue();
        await slack.Settles();
        await slack.Week.Rep.Gets("2 new", "Acme · SSO live");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        Assert.Single(await slack.Story.Chains());
    }

    [Fact]
    public async Task While_Slack_replaces_the_sockets_nothing_is_lost()
    {
        await using var slack = await SlackStory.Begin(SlackTransport.Socket);
        await slack.Week.CheckIn();
        var opened = slack.Team.Sockets.Opened;
        await slack.Team.Sockets.AskOne("refresh_requested");
        await slack.Team.Sockets.ConnectedInAll(opened + 1, TestContext.Current.CancellationToken);
        await slack.Week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await slack.Team.Sockets.CloseAsked();
        await slack.Week.Rep.Gets("2 new", "Acme · SSO live");
        await slack.Week.Deliverer.Gets("Can you deliver it");
        await slack.Team.Sockets.AskOne("warning");
        await slack.Team.Sockets.ConnectedInAll(opened + 2, TestContext.Current.CancellationToken);
        await slack.Week.Deliverer.Clicks("Yes, I'll deliver it");
        Assert.Equal(opened + 2, slack.Team.Sockets.Opened);
        await slack.Story.Ends();
    }
}
