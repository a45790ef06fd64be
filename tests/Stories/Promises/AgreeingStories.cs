using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Promises;

/// <summary>Who delivers it, and until when: before anything is at risk.</summary>
public class AgreeingStories
{
    [Fact]
    public async Task A_promise_without_a_deliverer_is_the_reps_own_to_deliver_and_to_be_asked_about()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise("2 new, promised Acme SSO live by Friday, I'll deliver it");
        week.Rep.Sees("You deliver it yourself.");
        await story.At("Wed 13:17");
        await week.Rep.Gets("You promised Acme · SSO live by Fri 27 Nov 17:30. Still on track?");
        await story.At("Wed 14:17");
        await week.Rep.Gets("Still on track?", "No answer by Wed 15:17 and this goes to Lena's channel.");
        await week.Rep.Clicks("Done");
        await week.Rep.Gets("Acme has SSO live. Kept.");
        await story.At("Fri 17:30");
        await story.Ends();
        Assert.Equal(Verdict.Kept, (await week.Chain()).Head.Verdict);
    }

    [Fact]
    public async Task A_promise_that_its_deliverer_declines_is_at_risk_at_once_with_their_words()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it by then?");
        await (await week.Deliverer.Clicks("I can't")).Fills(("reason", "We are at a trade fair all week"));
        week.Deliverer.Sees("you can't. Thank you for saying so early");
        await week.Leader.ReadsInChannel("Acme · SSO live", "Omar (Platform, reports to Priya) can't take it.", "In their words: We are at a trade fair all week");
        await week.Rep.Gets("stuck on our side (Platform), not yours");
        await week.ClientTold("Fri 9:00");
        await week.Leader.Clicks("I'll talk to Priya by Tue 12:00");
        await week.Rep.Gets("Lena has Acme · SSO live in hand");
        await story.At("Tue 11:00");
        await week.Leader.Gets("your next step was");
        await story.Ends();
    }

    [Fact]
    public async Task A_promise_that_is_never_accepted_stays_unbacked_and_the_brief_says_so()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it by then?");
        await story.At("Wed 13:17");
        await week.Deliverer.Gets("Can you still deliver it?");
        await story.At("Wed 14:17");
        await week.Deliverer.Gets("Can you still deliver it?", "No answer by Wed 15:17");
        await story.At("Wed 15:17");
        await week.Leader.ReadsInChannel("Omar (Platform, reports to Priya) has not accepted it. Asked Wed 13:17 and Wed 14:17, no answer.");
        await week.Rep.Gets("at risk");
        var chain = await week.Chain();
        Assert.Equal(Acceptance.Unbacked, chain.Delivery!.Acceptance);
        Assert.Equal([new Signal.Silent(week.Deliverer.Id, 2), new Signal.Unbacked(week.Deliverer.Id)], chain.Case!.Signals);
        await story.Ends();
    }

    [Fact]
    public async Task A_date_read_wrongly_is_put_right_with_one_click_and_the_deliverer_is_asked_about_the_right_one()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Fri 27 Nov 2026, 17:30", "Can you deliver it by then?");
        await (await week.Rep.Clicks("Change the date")).Fills(("when", "Thu 26 Nov"));
        week.Rep.Sees("Noted: Acme · SSO live, by Thu 26 Nov 2026, 17:30");
        week.Rep.SeesNoLonger("Fri 27 Nov 2026");
        await week.Deliverer.Gets("Ana promised Acme this", "Thu 26 Nov 2026, 17:30", "Can you deliver it by then?");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.Ends();
        var head = (await week.Chain()).Head;
        Assert.Equal((0, head.Due), (head.Redatings, head.FirstDue));
    }

    [Fact]
    public async Task A_promise_that_the_client_no_longer_wants_closes_and_the_deliverer_may_stop()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Accepted();
        await story.At("Tue 10:00");
        await week.Rep.Writes("promises");
        await week.Rep.Gets("Acme · SSO live", "Omar delivers it");
        await (await week.Rep.Clicks("No longer wanted")).Fills();
        await week.Rep.Gets("Acme no longer wants SSO live. Closed; nothing is owed.");
        await week.Deliverer.Gets("Acme no longer needs SSO live, so there is nothing more to do. Thank you, Omar.");
        await story.At("Fri 17:30");
        await story.Ends();
        Assert.Equal(Verdict.Withdrawn, (await week.Chain()).Head.Verdict);
    }

    [Fact]
    public async Task A_holiday_in_the_middle_moves_every_question_by_a_working_day()
    {
        var (story, week) = await Week.Begin(company => Week.Holiday(company, new(2026, 11, 25), "Founders' Day"));
        await using var _ = story;
        await week.Accepted();
        await story.At("Thu 09:02");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Thu 10:02");
        await week.Deliverer.Gets("No answer by Thu 11:02");
        await story.At("Thu 11:02");
        await week.Leader.ReadsInChannel("1 working day left");
        await week.Rep.Gets("After Fri 11:02");
        await story.Ends();
    }

    [Fact]
    public async Task A_deliverers_time_off_is_not_counted_as_time_in_which_they_could_deliver_or_answer()
    {
        var (story, week) = await Week.Begin(company => Week.TimeOff(company, "omar", new(2026, 11, 24), new(2026, 11, 25)));
        await using var _ = story;
        await week.Accepted();

        // Monday's 8 h 25, Thursday and Friday: half is 12 h 42, which is Thursday 13:17.
        await story.At("Thu 13:17");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("On track");
        await story.At("Fri 13:17");
        await week.Deliverer.Gets("Still on track?");
        await story.Ends();
    }

    [Fact]
    public async Task The_first_question_comes_no_sooner_than_two_working_hours_after_acceptance()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it by then?");
        await story.At("Wed 13:00");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.At("Wed 15:00");
        var asked = await week.Deliverer.Gets("Still on track?");
        Assert.Equal(new Destination.Person(week.Deliverer.Id), asked.To);
        await story.Ends();
    }
}
