using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Delivery;
using Stories.Harness;

namespace Stories.Promises;

/// <summary>How a case climbs, and what a leader can do about it.</summary>
public class LadderStories
{
    [Fact]
    public async Task A_ladder_that_nobody_answers_is_walked_once_more_and_then_rests_saying_so()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Nobody has taken this");
        await story.At("Wed 17:17");
        await week.LeadersLeader.Gets("Nobody has taken this");
        await story.At("Thu 09:47");
        var again = await week.Leader.ReadsInChannel("Nobody has Acme · SSO live now: no answer from Omar to 2 asks. The ask above stands.");
        Assert.Equal(Brief(story).Reference, again.Thread);
        await story.At("Thu 10:47");
        await week.Deputy.Gets("Acme · SSO live");
        await story.At("Thu 11:47");
        await week.LeadersLeader.Gets("Acme · SSO live");
        await story.At("Thu 12:47");
        week.Leader.Sees("Everyone on the list has been told, and nobody has it yet. The ask stands.");
        Assert.IsType<CaseClimb.Exhausted>((await week.Chain()).Case!.Climb);
        await story.At("Fri 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_second_round_writes_to_nobody_twice_on_one_day()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Promise();
        await week.Deliverer.Gets("Can you deliver it by then?");
        await (await week.Deliverer.Clicks("I can't")).Fills();
        await week.Leader.ReadsInChannel("can't take it");
        await week.Rep.Gets("at risk");
        await week.ClientTold("Fri 9:00");
        await story.At("Mon 10:05");
        await week.Deputy.Gets("Nobody has taken this");
        await story.At("Mon 11:05");
        await week.LeadersLeader.Gets("Nobody has taken this");
        await story.At("Tue 09:00");
        await week.Leader.ReadsInChannel("Nobody has Acme · SSO live now: Omar can't take it. The ask above stands.");
        await story.At("Tue 10:00");
        await week.Deputy.Gets("Nobody has taken this");
        await story.At("Tue 11:00");
        await week.LeadersLeader.Gets("Nobody has taken this");
        await story.At("Tue 17:30");
        await story.Ends();
    }

    [Fact]
    public async Task A_brief_marked_not_useful_rests_until_its_date()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await (await week.Leader.Clicks("Not useful")).Fills(("because", "Omar told me at lunch"));
        week.Leader.IsTold("that helps to ask less");
        await story.At("Fri 10:00");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Kept");
        await week.Deliverer.Gets("Thank you, Omar");
        await week.Leader.ReadsInChannel("Kept");
        await story.Ends();
    }

    [Fact]
    public async Task Waiting_holds_the_climb_until_its_time_and_then_goes_one_step_on()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await (await week.Leader.Clicks("Wait until")).Fills(("when", "Mon 30 Nov 12:00"));
        week.Leader.IsTold("Please pick a time between now and Fri 27 Nov 2026, 15:17");
        await week.Leader.Fills(("when", "Thu 16:00"), ("because", "Priya is back at four"));
        week.Leader.Sees("Lena waits until Thu 16:00.");
        await story.At("Thu 16:00");
        await week.Deputy.Gets("Acme · SSO live");
        await story.Ends();
    }

    [Fact]
    public async Task A_leader_asks_the_rep_and_reads_the_answer_in_the_thread_while_the_case_goes_on()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await (await week.Leader.Clicks("Ask Ana")).Fills(("question", "Who decides at Acme?"));
        week.Leader.IsTold("Asked.");
        await week.Rep.Gets("Lena asks about Acme · SSO live: Who decides at Acme?");
        await (await week.Rep.Clicks("Answer")).Fills(("answer", "Their head of IT"));
        week.Rep.IsTold("Passed on");
        var answer = await week.Leader.ReadsInChannel("Ana: Their head of IT");
        Assert.Equal(Brief(story).Reference, answer.Thread);
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Nobody has taken this");
        await story.Ends();
    }

    static Arrival Brief(Story story) => story.Arrivals.First(arrival => arrival.To is Destination.LeadersChannel);
}
