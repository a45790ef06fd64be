using System.Collections.Immutable;
using SalesNudgeBot.App.Leadership;
using SalesNudgeBot.Core.Configuration;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>The leader's week.</summary>
public class DigestStories
{
    [Fact]
    public async Task What_the_leader_owes_comes_first_and_the_team_is_one_press_away()
    {
        var (story, week) = await Begin(company => company);
        await using var _ = story;
        await week.CheckIn();
        await story.At("Mon 09:05");
        await week.Rep.Writes("2 new, promised Acme SSO live by Fri 4 Dec, Omar delivers");
        await week.Rep.Gets("Acme · SSO live");
        await week.Deliverer.Gets("Can you deliver it");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.At("Tue 10:00");
        await week.Deliverer.Press(new("promise.atrisk", (await week.Chain()).Id.Value));
        await week.Deliverer.Fills(("reason", "the audit takes both of us"));
        await week.Leader.ReadsInChannel("Acme · SSO live", "at risk");
        await week.Rep.Gets("stuck on our side (Platform), not yours");
        await week.ClientTold("Wed 2 Dec 9:00");
        await (await week.Leader.Clicks("Other step")).Fills(("what", "ask Priya for one engineer"), ("when", "Tue 1 Dec 12:00"));
        await week.Rep.Gets("Lena has Acme · SSO live in hand");

        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.OtherRep.Gets("On pace");
        await week.Leader.Gets("Your week with Sales, Mon 30 Nov.", "What you owe", "Ana: ask Priya for one engineer by Tue 1 Dec 12:00, for Acme · SSO live.");
        await week.Leader.Clicks("The team");
        week.Leader.IsTold("1 of 1 answered");
        week.Leader.IsTold("on pace; ");
        await week.Rep.Press(new("digest.team", "sales"));
        week.Rep.IsTold("Only the team's leader and deputy see this.");
        await week.Rep.Clicks("1 new");
        await story.Ends();
    }

    [Fact]
    public async Task Plans_told_early_are_counted_and_nobody_is_named()
    {
        var (story, week) = await Begin(Week.OneRep);
        await using var _ = story;
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Writes("1 new. When the Acme call ends I will ring two of their suppliers");
        await week.Rep.Gets("Noted: 1 new.");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("You said");
        await week.Rep.Clicks("Not yet");
        await week.Rep.Clicks("2 new");
        await week.Leader.Gets("Your week with Sales", "Nothing that you promised one of them is open.");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("2 new");
        var digest = await week.Leader.Gets("Your week with Sales", "1 told early that a plan did not work out; their names stay out of this.");
        Assert.DoesNotContain("Ana", digest.Text, StringComparison.Ordinal);
        await story.Ends();
    }

    [Fact]
    public async Task The_deputy_reads_it_while_the_leader_is_away()
    {
        var (story, week) = await Begin(company => Week.TimeOff(Week.OneRep(company), "lena", new(2026, 11, 30), new(2026, 12, 1)));
        await using var _ = story;
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("1 new");
        await story.At("Fri 17:30");
        await story.At("Mon 09:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("1 new");
        await week.Deputy.Gets("Your week with Sales", "Lena is away, so this comes to you.");
        await story.Ends();
    }

    /// <summary>On Mondays at 08:30, as where a manifest says nothing of it.</summary>
    static async Task<(Story Story, Week Week)> Begin(Func<Company, Company> change)
    {
        var (story, week) = await Week.Begin(company => change(company with
        {
            Teams = company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Digest = new(NodaTime.IsoDayOfWeek.Monday, new(8, 30)) }),
        }));
        await story.Database.Write(stores =>
        {
            Digests.EnsurePlanned(stores, story.Current, story.Now);
            return true;
        });
        return (story, week);
    }
}
