using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Promises;

/// <summary>It is done inside; only the rep can say that the client has it.</summary>
public class DeliveringStories
{
    [Fact]
    public async Task Delivered_and_unconfirmed_after_two_asks_the_leader_is_told_once_and_the_day_of_delivery_decides()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Accepted();
        await story.At("Tue 10:00");
        await week.Deliverer.Writes("done");
        await week.Deliverer.Gets("Noted for Acme · SSO live.");
        await week.Rep.Gets("Omar says Acme · SSO live is done. Does Acme have it?");
        await story.At("Wed 10:00");
        await week.Rep.Gets("Just to be sure: Does Acme have it?");
        await story.At("Thu 10:00");
        await week.Leader.Gets("Omar says it is done, and we have not heard whether Acme has it", "delivered, unconfirmed");

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.OtherRep.Gets("On pace");
        await week.Rep.Clicks("1 new");
        await story.At("Wed 12:00");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Acme has SSO live. Kept. Omar has been thanked.");
        await week.Deliverer.Gets("Thank you, Omar");
        await story.Ends();
        Assert.Equal(Verdict.Kept, (await week.Chain()).Head.Verdict);
    }

    [Fact]
    public async Task Done_but_not_with_the_client_goes_back_to_the_deliverer()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Accepted();
        await story.At("Tue 10:00");
        await week.Deliverer.Writes("done");
        await week.Deliverer.Gets("Noted for Acme · SSO live.");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Not yet");
        week.Rep.Sees("not with Acme yet. I'll keep it open.");
        await week.Deliverer.Gets("Ana checked: Acme does not have SSO live yet.");
        await story.At("Tue 15:00");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Acme has SSO live. Kept.");
        await week.Deliverer.Gets("Thank you, Omar");
        await story.Ends();
    }

    [Fact]
    public async Task A_due_date_that_passes_without_a_word_asks_the_rep_before_anyone_else()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Asked();
        await week.Deliverer.Clicks("On track");
        await story.At("Thu 15:23");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("On track");
        await story.At("Fri 15:23");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("On track");

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("Acme · SSO live was due Fri 27 Nov 17:30. Does Acme have it?", "new opportunities");
        await week.OtherRep.Gets("On pace");
        await story.At("Mon 10:00");
        await week.Leader.ReadsInChannel("was due Fri 27 Nov 17:30, not there yet");
        await week.Rep.Gets("was due Fri 27 Nov 17:30 and is not there");
        await story.Ends();
    }

    [Fact]
    public async Task On_track_after_silence_calms_the_case_and_nobody_else_is_told()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await story.At("Wed 15:30");
        await week.Deliverer.Clicks("On track");
        week.Leader.Sees("Omar says it is on track.");
        await story.At("Thu 16:30");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("On track");
        await story.At("Fri 10:00");
        await week.Deliverer.Writes("done");
        await week.Deliverer.Gets("Noted for Acme · SSO live.");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Kept");
        await week.Deliverer.Gets("Thank you, Omar");
        await week.Leader.ReadsInChannel("Kept", "Acme has been told");
        await story.Ends();
    }

    [Fact]
    public async Task A_deliverer_silent_again_after_on_track_is_news_again_from_the_channel_on()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await story.At("Wed 15:30");
        await week.Deliverer.Clicks("On track");
        await story.At("Thu 16:30");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Thu 17:30");
        await story.At("Fri 09:00");
        await week.Deliverer.Gets("Still on track?", "No answer by Fri 10:00");
        await story.At("Fri 10:00");
        await week.Leader.ReadsInChannel("Nobody has Acme · SSO live now: no answer from Omar to 2 asks.");
        Assert.Equal((0, 1), ((await week.Chain()).Case!.Climb.Step, (await week.Chain()).Case!.Climb.Round));
        await story.At("Fri 11:00");
        await week.Deputy.Gets("Acme · SSO live", "at risk");
        await story.Ends();
    }
}
