using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

/// <summary>A CRM in the making: opportunities of reps in teams, and what one of them reads of it.</summary>
sealed class Deals
{
    public static readonly PersonId Ana = new("ana");
    public static readonly TeamId North = new("north");

    readonly List<Opportunity> all = [];
    readonly List<Addition> additions = [];
    readonly Dictionary<PersonId, TeamId> teams = [];

    public IReadOnlyList<Opportunity> All => all;

    public Deals Won(PersonId rep, LocalDate created, int days, decimal? value, int times = 1) => Put(rep, created, OpportunityState.Won, days, value, times);

    public Deals Lost(PersonId rep, LocalDate created, int days, int times = 1) => Put(rep, created, OpportunityState.Lost, days, null, times);

    public Deals Open(PersonId rep, LocalDate created, int times = 1) => Put(rep, created, OpportunityState.Open, null, null, times);

    public Deals In(TeamId team, params PersonId[] reps)
    {
        foreach (var rep in reps)
        {
            teams[rep] = team;
        }

        return this;
    }

    public Deals Added(LocalDate on, string? matchedTo = null)
    {
        additions.Add(new(Ana, additions.Count + 1, on, null, matchedTo is null ? null : new OpportunityId(matchedTo)));
        return this;
    }

    public DealHistory History(LocalDate asOf) => DealHistory.Of(all, rep => teams.TryGetValue(rep, out var team) ? team : null, asOf);

    public CrmView View(LocalDate asOf, PersonId? rep = null) =>
        new(
            new CrmFeed(1, asOf.AtMidnight().InUtc().ToInstant(), asOf),
            [.. all.Where(one => one.Rep == (rep ?? Ana)).Select(one => one.AsOf(asOf)).OfType<Opportunity>()],
            [.. additions],
            History(asOf));

    public Pace Pace(Rep rep, LocalDate on, LocalDate? asOf = null, WorkingTime? time = null, PaceSettings? settings = null) =>
        Core.Prospecting.Pace.Of(rep, settings ?? PaceSettings.Default, time ?? Sample.Berlin, [], View(asOf ?? on.PlusDays(-1), rep.Id), on);

    Deals Put(PersonId rep, LocalDate created, OpportunityState state, int? days, decimal? value, int times)
    {
        for (var n = 0; n < times; n++)
        {
            all.Add(new(new($"o{all.Count + 1}"), rep, created, state, days is { } age ? created.PlusDays(age) : null, value));
        }

        return this;
    }
}
