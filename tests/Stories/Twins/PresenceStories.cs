using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.Twins;

/// <summary>The rep never answers whether the client has heard.</summary>
public class PresenceStories
{
    [Fact]
    public async Task The_leader_alone_learns_once_and_in_private_that_the_client_has_not_heard()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Nobody has taken this");
        await story.At("Wed 16:40");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("Lena has Acme · SSO live in hand");
        await story.At("Thu 11:00");
        await week.Leader.Gets("your next step was");
        await (await week.Leader.Clicks("Record what came of it")).Fills(("outcome", "Two people join"), ("settled", "yes"));
        await week.Rep.Gets("Two people join");

        await story.At("Thu 15:17");
        var told = await week.Leader.Gets("Acme has not heard from us about SSO live", "Only you see this");
        Assert.DoesNotContain(story.Arrivals, other => other != told && other.Text.Contains("Acme has not heard from us about", StringComparison.Ordinal));

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("was due Fri 27 Nov 17:30 and is not there", "Only you see this", "new opportunities");
        await week.OtherRep.Gets("On pace");

        // The clock that the breach started runs out too, and the leader is not told a second time.
        // Prospecting has waited for this client for two working days: now it goes on.
        await story.At("Mon 12:00");
        await week.Rep.Gets("check-in is still open");
        await story.At("Wed 09:00");
        await week.LeadersLeader.Gets("Acme · SSO live");

        var channel = story.Arrivals.Where(arrival => arrival.To is Destination.LeadersChannel).ToList();
        Assert.NotEmpty(channel);
        Assert.DoesNotContain(channel, arrival => arrival.Text.Contains("not heard", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Verdict.BrokenAndSilent, await Closed(story, week));
        await story.Ends();
    }

    [Fact]
    public async Task Not_yet_with_a_time_inside_the_clock_is_heard_by_nobody_else()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Silent();
        await (await week.Rep.Clicks("Not yet")).Fills(("when", "Thu 16:00"));
        week.Rep.IsTold("Please pick a time before Thu 26 Nov 2026, 15:17");
        await week.Rep.Fills(("when", "Thu 11:00"));
        week.Rep.IsTold("Nobody hears of it before Thu 26 Nov 15:17");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("in hand");
        await story.At("Thu 11:00");
        await week.Rep.Gets("Has Acme heard from you?");
        await week.Leader.Gets("your next step was");
        await week.ClientTold();
        await story.Ends();
        Assert.DoesNotContain(story.Arrivals, arrival => arrival.To != new Destination.Person(week.Rep.Id) && arrival.Text.Contains("Not yet", StringComparison.OrdinalIgnoreCase));
    }

    static async Task<Verdict?> Closed(Story story, Week week)
    {
        await story.At("Wed 09:30");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await (await week.Rep.Clicks("Yes, they have it")).Fills();
        await week.Rep.Gets("late on our side (Platform), not yours");
        await week.Leader.ReadsInChannel("Late, and they did not hear it from us in time");
        return (await week.Chain()).Head.Verdict;
    }
}
