using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Live;

/// <summary>A week in which the manifest changes under a running bot.</summary>
public class LiveStories
{
    static Cast Cast => LiveManifests.Cast;

    [Fact]
    public async Task A_rep_joins_another_leaves_the_leader_changes_and_so_do_the_hours()
    {
        await using var story = await Story.Begin(Cast, "2026-11-23T08:55");
        var week = new Week(story, Cast);
        await Applied(story, LiveManifests.First);
        await week.Accepted();

        await story.At("Tue 10:00");
        await Applied(story, LiveManifests.Joined);

        await story.At("Tue 11:00");
        var refused = Assert.IsType<ConfigurationOutcome.Refused>(await story.Configure(LiveManifests.WithoutDeliverer));
        Assert.Equal(StrandedOf(await week.Chain()), refused.Stranded.Select(one => one.Promise));
        await week.LeadersLeader.Gets("would leave open promises without anybody", "Acme · SSO live: Omar delivers it", "the bot goes on with what it had");
        Assert.IsType<ConfigurationOutcome.Refused>(await story.Configure(LiveManifests.WithoutDeliverer));

        await story.At("Tue 12:00");
        Assert.IsType<ConfigurationOutcome.Same>(await story.Configure(LiveManifests.Joined));
        await week.LeadersLeader.Gets("The manifest is in force as it stands in its folder now.");

        // With the old hours half of the time would be gone at 13:17.
        await story.At("Tue 13:00");
        await Applied(story, LiveManifests.OtherLeaderAndHours);
        await story.At("Wed 13:45");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Wed 14:45");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Wed 15:45");
        await story.Person(Cast.Deputy).ReadsInChannel("Acme · SSO live", "at risk");
        await week.Rep.Gets("stuck on our side (Platform), not yours");
        await week.ClientTold("Mon 30 Nov 12:00");
        await story.At("Wed 16:00");
        await week.Deliverer.Writes("done");
        await week.Deliverer.Gets("Noted for Acme · SSO live.");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Acme has SSO live. Kept.");
        await week.Deliverer.Gets("Thank you, Omar");
        await story.Person(Cast.Deputy).ReadsInChannel("Acme · SSO live");

        await story.At("Thu 10:00");
        await Applied(story, LiveManifests.OthersLeft);
        Assert.IsType<ConfigurationOutcome.Same>(await story.Configure(LiveManifests.OthersLeft));
        await story.At("Fri 17:30");
        await story.At("Mon 10:00");
        await week.Rep.Gets("New opportunities");
        await story.Person("Nia Petrova").Gets("Hello Nia");
        await story.Person("Nia Petrova").Gets("New opportunities");
        await story.Ends();
    }

    static IEnumerable<PromiseId> StrandedOf(Chain chain) => [chain.Delivery!.Id];

    static async Task Applied(Story story, string yaml) => Assert.IsType<ConfigurationOutcome.Applied>(await story.Configure(yaml));
}
