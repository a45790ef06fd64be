using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Promises;

namespace Stories.Harness;

/// <summary>The week that most stories share: a promise on Monday for Friday, and what becomes of it.</summary>
public sealed class Week(Story story, Cast cast)
{
    public Player Rep { get; } = story.Person(cast.Rep);
    public Player OtherRep { get; } = story.Person(cast.OtherRep);
    public Player Deliverer { get; } = story.Person(cast.Deliverer);
    public Player Leader { get; } = story.Person(cast.Leader);
    public Player Deputy { get; } = story.Person(cast.Deputy);
    public Player LeadersLeader { get; } = story.Person(cast.LeadersLeader);

    public static async Task<(Story Story, Week Week)> Begin(Func<Company, Company>? change = null, string starts = "2026-11-23T08:55")
    {
        var cast = new Cast();
        var story = await Story.Begin(cast, starts);
        story.Change(change ?? (company => company));
        return (story, new(story, cast));
    }

    /// <summary>Monday: both reps are asked, and the first promises Acme its SSO by Friday.</summary>
    public async Task Promise(string answer = "2 new, promised Acme SSO live by Friday, Omar delivers")
    {
        await CheckIn();
        await story.At("Mon 09:05");
        await Rep.Writes(answer);
        await Rep.Gets("Acme · SSO live", "Fri 27 Nov 2026, 17:30");
    }

    public async Task CheckIn()
    {
        await story.At("Mon 09:00");
        await Rep.Gets("New opportunities");
        await OtherRep.Gets("On pace");
    }

    public async Task Accepted()
    {
        await Promise();
        await Deliverer.Gets("Can you deliver it");
        await Deliverer.Clicks("Yes, I'll deliver it");
    }

    /// <summary>Half of the time is gone on Wednesday, and nobody answers.</summary>
    public async Task Asked()
    {
        await Accepted();
        await story.At("Wed 13:17");
        await Deliverer.Gets("Still on track?");
    }

    public async Task Silent()
    {
        await Asked();
        await story.At("Wed 14:17");
        await Deliverer.Gets("Still on track?", "No answer by Wed 15:17");
        await story.At("Wed 15:17");
        await Leader.ReadsInChannel("Acme · SSO live", "at risk");
        await Rep.Gets("stuck on our side (Platform), not yours");
    }

    /// <summary>The client knows, and hears again on Monday: the rep is asked nothing until then.</summary>
    public async Task ClientTold(string next = "Mon 9:00")
    {
        await (await Rep.Clicks("They've heard")).Fills(("how", "Call"), ("next", next));
        Rep.Sees("Acme has heard from you");
    }

    public async Task<Chain> Chain() => Assert.Single(await story.Chains());

    /// <summary>A team whose other rep nobody asks.</summary>
    public static Company OneRep(Company company) =>
        company with
        {
            Teams = company.Teams.ToImmutableDictionary(team => team.Key, team => team.Value with { Reps = [team.Value.Reps[0]] }),
        };

    public static Company TimeOff(Company company, string person, LocalDate first, LocalDate last) =>
        company with
        {
            People = company.People.SetItem(new(person), company.Person(new(person)) with { TimeOff = [new TimeOff(first, last)] }),
        };

    public static Company Policy(Company company, Func<EscalationPolicy, EscalationPolicy> change) =>
        company with
        {
            Policies = company.Policies.ToImmutableDictionary(policy => policy.Key, policy => change(policy.Value)),
        };

    public static Company Holiday(Company company, LocalDate date, string name) =>
        company with
        {
            Calendars = company.Calendars.ToImmutableDictionary(calendar => calendar.Key, calendar => calendar.Value with { Holidays = calendar.Value.Holidays.SetItem(date, name) }),
        };
}
