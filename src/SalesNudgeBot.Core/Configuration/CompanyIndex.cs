using System.Collections.Frozen;
using System.Collections.Immutable;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>
/// What would otherwise be looked for among all people and teams with every line that names somebody: worked out when first asked for,
/// and kept for as long as the same people and teams ask. Says nothing that the company does not, so any two are equal.
/// </summary>
sealed class CompanyIndex
{
    volatile GivenNames? names;
    volatile RepTeams? reps;
    volatile TeamsOfAll? all;
    volatile AdminList? admins;

    /// <summary>Whether somebody else among them has this given name too.</summary>
    public bool IsShared(string givenName, ImmutableDictionary<PersonId, Person> people)
    {
        var known = names;
        if (known is null || !ReferenceEquals(known.Of, people))
        {
            names = known = new(people, people.Values.GroupBy(person => person.GivenName).Where(alike => alike.Count() > 1).Select(alike => alike.Key).ToFrozenSet());
        }

        return known.Shared.Contains(givenName);
    }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<PersonId> Admins(ImmutableDictionary<PersonId, Person> people)
    {
        var known = admins;
        if (known is null || !ReferenceEquals(known.Of, people))
        {
            admins = known = new(people, [.. people.Values.Where(person => person.Admin).Select(person => person.Id).OrderBy(id => id.Value, StringComparer.Ordinal)]);
        }

        return known.Ids;
    }

    public Team? TeamOfRep(PersonId rep, ImmutableDictionary<TeamId, Team> teams)
    {
        var known = reps;
        if (known is null || !ReferenceEquals(known.Of, teams))
        {
            var each = teams.Values.SelectMany(team => team.Reps, (team, rep) => (Rep: rep.Id, Team: team)).DistinctBy(pair => pair.Rep);
            reps = known = new(teams, each.ToFrozenDictionary(pair => pair.Rep, pair => pair.Team));
        }

        return known.ByRep.GetValueOrDefault(rep);
    }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Team> TeamsOf(PersonId person, ImmutableDictionary<TeamId, Team> teams)
    {
        var known = all;
        if (known is null || !ReferenceEquals(known.Of, teams))
        {
            var each = teams.Values.OrderBy(team => team.Id.Value, StringComparer.Ordinal).SelectMany(team => team.People.Select(one => (Person: one, Team: team)));
            all = known = new(teams, each.GroupBy(pair => pair.Person).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Team).ToImmutableArray()));
        }

        return known.ByPerson.GetValueOrDefault(person, []);
    }

    public override bool Equals(object? obj) => obj is CompanyIndex;

    public override int GetHashCode() => 0;

    sealed record GivenNames(ImmutableDictionary<PersonId, Person> Of, FrozenSet<string> Shared);

    sealed record AdminList(ImmutableDictionary<PersonId, Person> Of, ImmutableArray<PersonId> Ids);

    sealed record RepTeams(ImmutableDictionary<TeamId, Team> Of, FrozenDictionary<PersonId, Team> ByRep);

    sealed record TeamsOfAll(ImmutableDictionary<TeamId, Team> Of, FrozenDictionary<PersonId, ImmutableArray<Team>> ByPerson);
}
