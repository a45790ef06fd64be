using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What would otherwise be looked for among all people and all teams with every line that names somebody: worked out once for each of their sets.</summary>
static class CompanyIndexes
{
    static readonly ConditionalWeakTable<ImmutableDictionary<PersonId, Person>, FrozenSet<string>> Shared = [];
    static readonly ConditionalWeakTable<ImmutableDictionary<TeamId, Team>, FrozenDictionary<PersonId, Team>> OfReps = [];

    /// <summary>The given names that several people have.</summary>
    public static FrozenSet<string> SharedGivenNames(ImmutableDictionary<PersonId, Person> people) =>
        Shared.GetValue(
            people,
            static people => people.Values.GroupBy(person => person.GivenName).Where(alike => alike.Count() > 1).Select(alike => alike.Key).ToFrozenSet());

    public static FrozenDictionary<PersonId, Team> TeamsOfReps(ImmutableDictionary<TeamId, Team> teams) =>
        OfReps.GetValue(
            teams,
            static teams => teams.Values.SelectMany(team => team.Reps, (team, rep) => (Rep: rep.Id, Team: team)).DistinctBy(pair => pair.Rep).ToFrozenDictionary(pair => pair.Rep, pair => pair.Team));
}
