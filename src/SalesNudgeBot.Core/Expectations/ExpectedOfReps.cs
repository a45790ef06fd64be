using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>
/// Everything expected of one rep, and of all those of whom the same is expected: a company of ten thousand has as many of these as it has teams
/// and different targets.
/// </summary>
/// <param name="Calendar">That they keep.</param>
sealed record ExpectedOfReps(ImmutableArray<Expectation> All, Calendar Calendar)
{
    /// <summary>In a week.</summary>
    public int Workdays => Calendar.Workdays.Count;

    /// <summary>In a week without a holiday.</summary>
    public decimal WorkingHours => Workdays * (decimal)Period.Between(Calendar.Hours.Start, Calendar.Hours.End, PeriodUnits.Minutes).Minutes / 60;

    public static IEnumerable<(ExpectedOfReps Expected, ImmutableArray<PersonId> People)> Of(Company company)
    {
        if (company.Expectations.IsEmpty && company.Teams.Values.All(team => team.Reps.IsEmpty))
        {
            return [];
        }

        var ofEveryone = company.Expectations.Where(one => one.Of is { Team: null, Person: null }).ToImmutableArray();
        var ofTeams = company.Expectations.ToLookup(one => one.Of.Team);
        var ofPeople = company.Expectations.ToLookup(one => one.Of.Person);
        var reps = company.Teams.Values.SelectMany(team => team.Reps.Select(rep => (
            rep.Id,
            Team: (TeamId?)team.Id,
            Target: (rep.OpportunitiesPerMonth, rep.Goal),
            By: team.Leader)));
        var others = ofPeople.Where(person => person.Key is { } id && company.TeamOfRep(id) is null).Select(person => (
            Id: person.Key!.Value,
            Team: (TeamId?)null,
            Target: ((int?)null, (Goal?)null),
            By: default(PersonId)));
        return reps.Concat(others)
            .Where(one => company.People.TryGetValue(one.Id, out var person) && company.Calendars.ContainsKey(person.Calendar))
            .GroupBy(one => (one.Team, one.By, one.Target, company.People[one.Id].Calendar, Own: ofPeople.Contains(one.Id) ? one.Id : default))
            .Select(same => (
                new ExpectedOfReps(
                    [
                        .. same.Key.Team is { } team ? Targets(team, same.Key.By, same.Key.Target) : [],
                        .. same.Key.Team is null ? [] : ofEveryone,
                        .. same.Key.Team is null ? [] : ofTeams[same.Key.Team],
                        .. ofPeople[same.First().Id],
                    ],
                    company.Calendars[same.Key.Calendar]),
                same.Select(one => one.Id).ToImmutableArray()));
    }

    static IEnumerable<Expectation> Targets(TeamId team, PersonId leader, (int? Opportunities, Goal? Goal) target)
    {
        if (target.Opportunities is { } opportunities)
        {
            yield return Target(team, leader, new(Expectation.Opportunities, null, opportunities, null, ExpectedPer.Month));
        }

        if (target.Goal is { } goal)
        {
            yield return Target(team, leader, new(Expectation.Won, null, goal.Value, null, goal.Period is GoalPeriod.Quarter ? ExpectedPer.Quarter : ExpectedPer.Month));
        }
    }

    static Expectation Target(TeamId team, PersonId leader, Measured measured) => new("", new(team, null), leader) { Measured = measured, IsTarget = true };
}
