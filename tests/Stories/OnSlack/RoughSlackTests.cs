using FakeSlack.Faults;
using SalesNudgeBot.Slack;
using Stories.Crash;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>The main story in a Slack that has bad days: connections break once a message was taken, machines in between fail, limits close.</summary>
public sealed class RoughSlackTests(ITestOutputHelper output)
{
    const string Seeds = "SALESNUDGE_ROUGH_SLACK_SEEDS";

    [Fact]
    public async Task In_a_rough_Slack_everyone_gets_everything_once()
    {
        var broken = 0;
        for (var seed = LongRun.Seed; seed < LongRun.Seed + LongRun.Count(Seeds, 5); seed++)
        {
            var venue = (SlackVenue)await SlackVenue.Enter(SlackTransport.Http, options => options with { ResetShare = 0.2, ErrorShare = 0.1, Seed = seed });
            await using var story = await Story.Begin(new Cast(), ScriptedWeek.Starts, venue: venue);
            story.Forgives = line => line.Contains("asked for a pause", StringComparison.Ordinal) || line.Contains("its outcome is unknown", StringComparison.Ordinal);
            // Nobody can tell what of a channel's arrived, and not everything there may come twice.
            venue.Team.Faults.Shared = body => body.Contains("channel=D", StringComparison.Ordinal);
            venue.Team.Faults.Next("chat.update", new Fault.RateLimited(7), new Fault.ErrorAfter(), new Fault.Page(502), new Fault.ResetAfter());
            venue.Team.Faults.Next("conversations.history", new Fault.ResetBefore(), new Fault.Page(503));
            await MainStory.Tell(story, new Cast());
            broken += venue.Team.Calls.Count(call => call is { Method: "chat.postMessage", Answer: "reset after" });
            Assert.All(venue.Team.PostsByMetadataId, post => Assert.True(post.Value == 1, $"Seed {seed}: {post.Key} came {post.Value} times."));
        }

        output.WriteLine($"{broken} connections broken once the message was taken.");
        Assert.True(broken > 0, "No connection broke: nothing was tried.");
    }
}
