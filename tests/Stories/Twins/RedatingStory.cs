using System.Text.RegularExpressions;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Storage.Json;
using Stories.Harness;

namespace Stories.Twins;

/// <summary>The deliverer says early that it is at risk, and the rep agrees on another date in time.</summary>
public partial class RedatingStory
{
    [Fact]
    public async Task A_date_agreed_before_the_old_one_passed_is_kept_and_nothing_anywhere_reads_like_failure()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Asked();
        await (await week.Deliverer.Clicks("At risk")).Fills(("reason", "The identity team is short of two people"));
        week.Deliverer.Sees("at risk. Thank you for saying so early; Lena has it now");
        await week.Leader.ReadsInChannel("Acme · SSO live", "at risk", "In their words: The identity team is short of two people", "doesn't know yet");
        await week.Rep.Gets("A new date agreed before Fri 27 Nov 17:30 counts as kept", "Only you see this");

        await story.At("Wed 14:17");
        await week.Deputy.Gets("In their words: The identity team is short of two people");
        await story.At("Wed 14:30");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("Lena has Acme · SSO live in hand");

        await story.At("Thu 10:00");
        await week.Rep.Writes("Acme agreed to Tuesday");
        await week.Rep.Gets("agreed to Tue 1 Dec 2026, 17:30", "Kept on that day, it counts as kept");
        await week.Deliverer.Gets("agreed to a new date", "Tue 1 Dec 2026, 17:30", "Can you deliver it by then?");
        week.Leader.Sees("re-dated to Tue 1 Dec 17:30");
        await story.At("Thu 10:10");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.At("Thu 11:00");
        await week.Leader.Gets("your next step was");
        await (await week.Leader.Clicks("Record what came of it")).Fills(("outcome", "Priya lends one person"), ("settled", "yes"));
        await week.Rep.Gets("Priya lends one person");

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.OtherRep.Gets("On pace");
        await week.Rep.Clicks("0 new");
        await story.At("Mon 09:30");
        await week.Deliverer.Gets("Still on track?");
        await week.Deliverer.Clicks("On track");

        await story.At("Tue 09:30");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Tue 10:00");
        await week.Deliverer.Clicks("Done");
        await week.Rep.Gets("Does Acme have it?");
        await week.Rep.Clicks("Yes, they have it");
        await week.Rep.Gets("Acme has SSO live on the date you agreed. Kept. Omar has been thanked.");
        await week.Deliverer.Gets("Thank you, Omar");
        await week.Leader.ReadsInChannel("Kept, on the re-dated day", "Acme has been told");
        await story.At("Tue 17:30");
        await story.Ends();

        Assert.Equal(Verdict.Redated, (await week.Chain()).Head.Verdict);
        Assert.All(story.Arrivals, arrival => Assert.DoesNotMatch(Failure(), arrival.Text));
        Assert.All(await story.Outbox(), row => Assert.DoesNotMatch(Failure(), StoredJson.Write(row.Outgoing.Why)));
    }

    [GeneratedRegex(@"\b(broken?|late|breach\w*|failed|overdue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();

    [Fact]
    public async Task A_date_that_the_deliverer_named_needs_no_second_yes()
    {
        var (story, week) = await Week.Begin();
        await using var _ = story;
        await week.Asked();
        await (await week.Deliverer.Clicks("At risk")).Fills(("reason", "Tests take longer"), ("when", "Tuesday"));
        await week.Leader.ReadsInChannel("They could do Tue 1 Dec 17:30");
        await week.Rep.Gets("at risk");
        await (await week.Rep.Clicks("New date agreed")).Fills(("when", "Tue 1 Dec"));
        week.Rep.IsTold("Kept on that day");
        Assert.Equal(Acceptance.Accepted, (await week.Chain()).Delivery!.Acceptance);
        await story.Ends();
    }
}
