using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Twins;

/// <summary>The leader takes a step, and no outcome comes.</summary>
public class LeaderStepStories
{
    [Fact]
    public async Task A_step_without_an_outcome_reopens_the_case_one_step_on_and_can_still_be_recorded_late()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await TakenAndLeft(story, week);

        await story.At("Thu 12:30");
        await (await week.Leader.Clicks("Record what came of it")).Fills(("outcome", "Two people join on Friday"), ("settled", "yes"));
        await week.Rep.Gets("Two people join on Friday");
        week.Leader.Sees("Lena: Two people join on Friday");
        week.LeadersLeader.Sees("Lena: Two people join on Friday");
        var step = Assert.Single((await week.Chain()).Links, link => link.Kind is PromiseKind.Leader);
        Assert.Equal(Verdict.BrokenButTold, step.Verdict);

        await story.At("Fri 10:00");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Acme has SSO live. Kept. Omar has been thanked.");
        await week.Deliverer.Gets("Thank you, Omar");
        await week.Leader.ReadsInChannel("Kept", "Acme has been told");

        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_step_still_without_an_outcome_comes_back_to_the_channel_in_the_second_round()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await TakenAndLeft(story, week);

        await story.At("Thu 13:00");
        await week.Leader.ReadsInChannel("Nobody has Acme · SSO live now");
        await week.Leader.Clicks("I'll talk to Priya by Fri 12:00");
        await week.Rep.Gets("Lena has Acme · SSO live in hand");
        await story.Ends();
    }

    /// <summary>Reminded an hour before; at its time the next on the policy hears of it.</summary>
    static async Task TakenAndLeft(Story story, Week week)
    {
        await week.Silent();
        await week.ClientTold();
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Nobody has taken this in Lena's channel yet");
        await story.At("Wed 16:40");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("Lena has Acme · SSO live in hand", "Thu 26 Nov 12:00");
        await story.At("Thu 11:00");
        await week.Leader.Gets("your next step was", "talk to Priya");
        await story.At("Thu 12:00");
        await week.LeadersLeader.Gets("Acme · SSO live", "A first step was taken, and this is still open, so it comes to you.", "Ask:", "get a yes or a new date from Priya");
        Assert.IsType<CaseClimb.Told>((await week.Chain()).Case!.Climb);
    }
}
