using FakeTeams.Faults;
using Stories.Crash;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>The main story in a Teams that has bad days: connections break once a message was taken, machines in between fail, limits close.</summary>
public sealed class RoughTeamsTests(ITestOutputHelper output)
{
    const string Seeds = "SALESNUDGE_ROUGH_TEAMS_SEEDS";

    static readonly string[] Questions = ["promise.accept", "promise.ontrack", "presence.told"];

    [Fact]
    public async Task In_a_rough_Teams_everyone_gets_everything_and_what_comes_twice_says_so()
    {
        var broken = 0;
        for (var seed = LongRun.Seed; seed < LongRun.Seed + LongRun.Count(Seeds, 3); seed++)
        {
            var venue = (TeamsVenue)await TeamsVenue.Enter(options => options with { ResetShare = 0.3, ErrorShare = 0.2, Seed = seed });
            await using var story = await Story.Begin(new Cast(), ScriptedWeek.Starts, venue: venue);
            story.Forgives = line => line.Contains("asked for a pause", StringComparison.Ordinal) || line.Contains("its outcome is unknown", StringComparison.Ordinal);
            // Nobody can tell what arrived, and only questions may come twice.
            venue.Tenant.Faults.Shared = body => Questions.Any(about => body.Contains($"\"d_action\":\"{about}|", StringComparison.Ordinal));
            venue.Tenant.Faults.Next("update", new Fault.Throttled(7), new Fault.ErrorAfter(), new Fault.Page(504), new Fault.Error(412, "PreconditionFailed"), new Fault.ResetAfter());
            await MainStory.Tell(story, new Cast());
            broken += venue.Tenant.Calls.Count(call => call is { Answer: "reset after" });
        }

        output.WriteLine($"{broken} connections broken once the message was taken.");
        Assert.True(broken > 0, "No connection broke: nothing was tried.");
    }
}
