using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.BadInput;

/// <summary>Presses that come twice, too late, or from somebody else: what is stored stays as it was.</summary>
public class ClicksStories
{
    [Fact]
    public async Task A_redelivered_press_gets_the_same_reply_and_counts_once()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        var talk = week.Leader.Button("I'll talk to Priya by Thu 12:00").Action;
        await week.Leader.Press(talk, "press-1");
        await week.Rep.Gets("in hand");
        var before = await story.Stored();
        await week.Leader.Press(talk, "press-1");
        week.Leader.IsToldNothing();
        Assert.Equal(before, await story.Stored());
        await week.Leader.Press(talk, "press-2");
        week.Leader.IsTold("You have this one already.");
        Assert.Equal(before, await story.Stored());
        await story.Ends();
    }

    [Fact]
    public async Task A_second_yes_of_the_deliverer_changes_nothing()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Accepted();
        var before = await story.Stored();
        var yes = new ActionRef("promise.accept", (await week.Chain()).Id.Value);
        await week.Deliverer.Press(yes);
        Assert.Equal(before, await story.Stored());
        await story.Ends();
    }

    [Fact]
    public async Task A_press_on_what_is_settled_says_how_it_was_settled()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        var talk = week.Leader.Button("I'll talk to Priya by Thu 12:00").Action;
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Kept");
        await week.Deliverer.Gets("Thank you");
        await week.Leader.ReadsInChannel("Kept");
        var before = await story.Stored();
        var id = talk.Subject;
        await Press(week.Leader, talk, "is settled: Kept. Nothing was changed.");
        await Press(week.Leader, new("case.wait", id), "is settled: Kept. Nothing was changed.");
        await Press(week.Deliverer, new("promise.ontrack", id), "is settled: Kept. Nothing was changed.");
        await Press(week.Rep, new("promise.hasit", id), "is settled: Kept. Nothing was changed.");
        await Press(week.Rep, new("presence.told", id), "is settled: Kept. Nothing was changed.");
        Assert.Equal(before, await story.Stored());
        await story.Ends();
    }

    [Fact]
    public async Task A_press_by_somebody_else_says_whose_it_is()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        var before = await story.Stored();
        var talk = week.Leader.Button("I'll talk to Priya by Thu 12:00").Action;
        var id = talk.Subject;
        await Press(week.Deliverer, talk, "This one is for lena or dmitri. Nothing was changed.");
        await Press(week.Rep, new("case.notuseful", id), "This one is for lena or dmitri. Nothing was changed.");
        await Press(week.OtherRep, new("promise.accept", id), "This one is omar's to answer. Nothing was changed.");
        await Press(week.Leader, new("promise.hasit", id), "This one is ana's to answer. Nothing was changed.");
        await Press(week.Leader, new("presence.told", id), "This one is ana's to answer. Nothing was changed.");
        await Press(week.OtherRep, new("checkin.skip", "ana/2026-11-23"), "This check-in is for ana to answer. Nothing was changed.");
        await Press(week.Leader, new("case.talk", "l-nothing", "1"), "I can't find what this was about any more. Nothing was changed.");
        await Press(week.Leader, new("case.talk", id, "soon"), "I could not read that button. Nothing was changed");
        await Press(week.Leader, new("nonsense", id), "I could not read that button. Nothing was changed");
        Assert.Equal(before, await story.Stored());
        await story.Ends();
    }

    static async Task Press(Player player, ActionRef action, string says)
    {
        await player.Press(action);
        player.IsTold(says);
    }
}
