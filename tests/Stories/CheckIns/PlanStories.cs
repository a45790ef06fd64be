using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>"When … I will …", quoted back, and what becomes of it.</summary>
public class PlanStories
{
    const string Plan = "When the Acme call ends, I will ring two of their suppliers.";

    [Fact]
    public async Task A_plan_is_quoted_back_and_kept_with_one_press()
    {
        var (story, week) = await Planned();
        await using var _ = story;
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities since Mon 23 Nov?", "You said", Plan);
        await week.Rep.Clicks("Did it");
        week.Rep.Sees("Did it.");
        await week.Rep.Clicks("0 new");
        Assert.Equal([Verdict.Kept], await Verdicts(story, week));
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_plan_not_come_to_is_told_and_one_passed_over_is_silent()
    {
        var (story, week) = await Planned();
        await using var _ = story;
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("You said", Plan);
        await week.Rep.Clicks("Not yet");
        week.Rep.Sees("Not yet.");
        await week.Rep.Writes("2 new. When the Beta call ends I will write to three of their partners");
        await week.Rep.Gets("Noted: 2 new.", "I'll quote it next time.");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("You said", "When the Beta call ends");
        await week.Rep.Clicks("1 new");
        Assert.Equal([Verdict.BrokenButTold, null], await Verdicts(story, week));
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities since Mon 7 Dec?");
        await week.Rep.Clicks("1 new");
        Assert.Equal([Verdict.BrokenButTold, Verdict.BrokenAndSilent], await Verdicts(story, week));
        await story.At("Fri 17:30");
        await story.Ends();
    }

    static async Task<(Story Story, Week Week)> Planned()
    {
        var (story, week) = await Week.Begin(Week.OneRep);
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Writes("1 new. When the Acme call ends I will ring two of their suppliers");
        await week.Rep.Gets("Noted: 1 new.", "you will ring two of their suppliers. I'll quote it next time.");
        return (story, week);
    }

    static async Task<IEnumerable<Verdict?>> Verdicts(Story story, Week week) =>
        (await story.Database.Read(stores => stores.Ledger.Plans(week.Rep.Id))).Select(plan => plan.Head.Verdict);
}
