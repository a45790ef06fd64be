using NodaTime;
using Stories.Harness;

namespace Stories.Twins;

/// <summary>Somebody on the ladder is away when their step comes.</summary>
public class AwayStories
{
    static readonly LocalDate Monday = new(2026, 11, 23);
    static readonly LocalDate Friday = new(2026, 11, 27);

    [Fact]
    public async Task A_deputy_who_is_away_is_passed_over_to_the_leaders_leader_and_the_brief_says_so()
    {
        var (story, week) = await Week.Begin(company => Week.TimeOff(company, "dmitri", Monday, Friday));
        await using var _ = story;
        await week.Silent();
        await week.ClientTold();
        await story.At("Wed 16:17");
        await week.LeadersLeader.Gets("Acme · SSO live", "Dmitri is away until Mon 30 Nov 09:00, so it went one step on.");
        week.Leader.Sees("Dmitri is away until Mon 30 Nov 09:00, so it went one step on.");
        await story.At("Wed 16:40");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("in hand");
        await story.Ends();
        Assert.DoesNotContain(story.Arrivals, arrival => arrival.To == new SalesNudgeBot.Core.Delivery.Destination.Person(week.Deputy.Id));
    }

    [Fact]
    public async Task A_leader_who_is_away_is_stood_in_for_by_the_deputy_and_the_brief_says_so()
    {
        var (story, week) = await Week.Begin(company => Week.TimeOff(company, "lena", Monday, Friday));
        await using var _ = story;
        await week.Silent();
        week.Deputy.Sees("Lena is away until Mon 30 Nov 09:00; Dmitri stands in.");
        await story.At("Wed 16:17");
        await week.Deputy.Gets("Acme · SSO live", "Lena is away until Mon 30 Nov 09:00; Dmitri stands in.");
        await week.Deputy.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("Dmitri has Acme · SSO live in hand");
        await story.At("Thu 11:00");
        await week.Deputy.Gets("your next step was");
        await (await week.Deputy.Clicks("Record what came of it")).Fills(("outcome", "Two people join"));
        await week.Rep.Gets("Two people join");

        // What only the leader would hear reaches the one who stands in.
        await story.At("Thu 15:17");
        await week.Deputy.Gets("Acme has not heard from us about SSO live", "Only you see this");
        await story.Ends();
        Assert.DoesNotContain(story.Arrivals, arrival => arrival.To == new SalesNudgeBot.Core.Delivery.Destination.Person(week.Leader.Id));
    }
}
