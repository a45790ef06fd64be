using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Promises;
using Stories.Harness;

namespace Stories.CheckIns;

/// <summary>How often a rep is asked, what happens when that does not help, and what waits while a client needs them.</summary>
public class CadenceStories
{
    [Fact]
    public async Task After_ten_working_days_short_the_leader_takes_time_for_the_rep_and_keeps_that_promise()
    {
        await using var story = await Short();
        var (rep, leader) = (story.Person("Sam Okafor"), story.Person("Lena Fischer"));
        await rep.Gets("6 new this month, 15 needed by today", "I've asked Lena to take 30 minutes with you");
        await leader.Gets("Sam has been short of new opportunities for 10 working days: 6 new, 15 needed by today");
        await rep.Clicks("1 new");
        await leader.Clicks("I'll take 30 minutes with Sam on Wed 25 Nov");
        leader.Sees("30 minutes with Sam on Wed 25 Nov. Sam knows, and I remind you once.");
        leader.SeesNoLonger("short of new opportunities");
        await rep.Gets("Lena takes 30 minutes with you on Wed 25 Nov");
        await Answers(story, rep, "Tue", "Wed");
        await story.At("Wed 16:30");
        await leader.Gets("30 minutes with Sam, Wed 25 Nov: did it happen?");
        await leader.Clicks("It happened");
        leader.Sees("It took place. Thank you.");
        var chain = Assert.Single(await story.Chains());
        Assert.Equal((PromiseKind.Leader, Verdict.Kept), (chain.Head.Kind, chain.Head.Verdict));
        await story.Ends();
    }

    [Fact]
    public async Task Time_that_did_not_come_about_reminds_once_and_stays_on_the_leaders_list()
    {
        await using var story = await Short();
        var (rep, leader) = (story.Person("Sam Okafor"), story.Person("Lena Fischer"));
        await rep.Gets("I've asked Lena");
        await leader.Gets("short of new opportunities");
        await rep.Clicks("1 new");
        await (await leader.Clicks("Another day")).Fills(("when", "Tue 24 Nov"));
        await rep.Gets("Lena takes 30 minutes with you on Tue 24 Nov");
        await Answers(story, rep, "Tue");
        await story.At("Tue 16:30");
        await leader.Gets("did it happen?");
        await Answers(story, rep, "Wed");
        await leader.Writes("promises");
        await leader.Gets("Sam: 30 minutes on Tue 24 Nov. Its date has passed.");
        await (await leader.Clicks("It happened")).Fills();
        Assert.Equal(Verdict.Kept, Assert.Single(await story.Chains()).Head.Verdict);
        await story.Ends();
    }

    [Fact]
    public async Task A_client_in_trouble_goes_first_and_the_check_in_says_the_next_day_that_it_knows()
    {
        var (story, week) = await Week.Begin(Afternoons);
        await using var _ = story;
        await story.At("Mon 09:05");
        await week.Rep.Writes("promised Acme SSO live by Friday, Omar delivers");
        await week.Rep.Gets("Acme · SSO live");
        await week.Deliverer.Gets("Can you deliver it");
        await week.Deliverer.Clicks("Yes, I'll deliver it");
        await story.At("Mon 14:00");
        await week.Rep.Gets("New opportunities");
        await week.Rep.Clicks("1 new");
        await story.At("Wed 13:17");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Wed 14:17");
        await week.Deliverer.Gets("Still on track?");
        await story.At("Wed 15:17");
        await week.Leader.ReadsInChannel("Acme · SSO live", "at risk");
        await week.Rep.Gets("Has Acme heard from you?");
        await week.Leader.Clicks("I'll talk to Priya by Thu 12:00");
        await week.Rep.Gets("in hand");
        await (await week.Rep.Clicks("Not yet")).Fills(("when", "Thu 11:00"));
        await story.At("Thu 11:00");
        await week.Rep.Gets("Has Acme heard from you?");
        await week.Leader.Gets("your next step was");
        await (await week.Leader.Clicks("Record what came of it")).Fills(("outcome", "Two people join"), ("settled", "yes"));
        await week.Rep.Gets("Two people join");
        await week.ClientTold();

        // Thursday's question waits for the client, who was asked about that day.
        await story.At("Thu 14:00");
        Assert.Contains(await story.Outbox(), row => row.State == OutboxState.Held && row.Reason == "a client goes first today: next start Fri 27 Nov 09:00");
        await story.At("Fri 09:00");
        await week.Rep.Gets("New opportunities", "I know that Acme needs you just now");
        await week.Rep.Clicks("0 new");
        await story.Ends();
    }

    /// <summary>Sam is far behind since Mon 9 Nov; it is Mon 23 Nov, and Ana is asked nothing.</summary>
    static async Task<Story> Short()
    {
        var story = await Story.Begin(new Cast(OtherTarget: 20), "2026-11-23T08:55");
        story.Change(company => company with { Teams = company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Reps = [team.Value.Reps[1]] }) });
        await story.Database.Write(stores =>
        {
            stores.Cadences.Save(CadenceState.New(new("sam")) with
            {
                Cadence = Cadence.Daily,
                Since = new(2026, 11, 11),
                BehindSince = new LocalDate(2026, 11, 9),
                Called = [Cadence.Daily, Cadence.Daily, Cadence.Daily],
                Told = Cadence.Daily,
                Version = 1,
            });
            return 0;
        });
        await story.At("Mon 09:00");
        return story;
    }

    static async Task Answers(Story story, Player rep, params string[] days)
    {
        foreach (var day in days)
        {
            await story.At($"{day} 09:00");
            await rep.Gets("needed by today");
            await rep.Clicks("1 new");
        }
    }

    /// <summary>One rep, asked on Mondays and Thursdays at two.</summary>
    static Company Afternoons(Company company) =>
        Week.OneRep(company) is var one
            ? one with
            {
                Teams = one.Teams.ToImmutableDictionary(
                    team => team.Key,
                    team => team.Value with { CheckIn = team.Value.CheckIn with { At = new(14, 0), Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday] } }),
            }
            : company;
}
