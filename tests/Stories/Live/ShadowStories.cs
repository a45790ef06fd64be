using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.Core.CheckIns;
using Stories.Harness;

namespace Stories.Live;

/// <summary>The bot is tried out before anybody but its admin hears of it.</summary>
public class ShadowStories
{
    [Fact]
    public async Task Admins_see_what_would_have_gone_to_whom_and_going_live_sends_nothing_late()
    {
        await using var story = await Story.Begin(LiveManifests.Cast, "2026-11-23T08:55", welcomed: false);
        var week = new Week(story, LiveManifests.Cast);
        Assert.IsType<ConfigurationOutcome.Applied>(await story.Configure(LiveManifests.Shadow));

        await story.At("Mon 09:00");
        await week.LeadersLeader.Gets("Shadow: this would have gone to Ana Moreno.", "Morning Ana", "New opportunities");
        await week.LeadersLeader.Clicks("1 new");
        week.LeadersLeader.IsTold("nothing was noted");
        Assert.Equal(CheckInState.MissedByBot, (await Monday(story)).State);

        await story.At("Tue 10:00");
        Assert.IsType<ConfigurationOutcome.Applied>(await story.Configure(LiveManifests.OneRep));
        await week.LeadersLeader.Clicks("1 new");
        week.LeadersLeader.IsTold("nothing was noted");

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("Hello Ana");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("2 new");
        Assert.Equal(CheckInState.MissedByBot, (await Monday(story)).State);
        await story.Ends();
    }

    [Fact]
    public async Task A_question_that_was_open_when_the_trial_began_is_not_missed_by_the_rep()
    {
        await using var story = await Story.Begin(LiveManifests.Cast, "2026-11-23T08:55");
        var week = new Week(story, LiveManifests.Cast);
        await story.Configure(LiveManifests.OneRep);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");

        await story.Configure(LiveManifests.Shadow);
        await week.Rep.Clicks("1 new");
        week.Rep.IsTold("nothing was noted");

        await story.At("Wed 10:00");
        var row = await Monday(story);
        Assert.Equal((CheckInState.MissedByBot, null), (row.State, row.NewOpportunities));
        await story.Ends();
    }

    static async Task<CheckIn> Monday(Story story) => (await story.Database.Read(stores => stores.CheckIns.Find(new("ana"), new(2026, 11, 23))))!;
}
