using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>Teams with all that their future depends on. Two parts have nobody in common, so that neither's messages compete with the other's for anyone's attention.</summary>
/// <param name="Start">Of these teams and their people alone.</param>
sealed record PreviewPart(ImmutableArray<Team> Teams, PreviewStart Start)
{
    public static PreviewPart Whole(Company company, PreviewStart start) => new([.. company.Teams.Values], start);

    /// <summary>As many as there can be; the whole company where its people are all connected, or somebody is told of all.</summary>
    public static ImmutableArray<PreviewPart> Of(Company company, PreviewStart start)
    {
        // Open promises tell whom their cases reach, and a CRM that fell silent is told to the admins: both go across teams.
        if (!start.Chains.IsEmpty || !start.Crm.IsEmpty || !start.Waiting.IsEmpty)
        {
            return [Whole(company, start)];
        }

        var groupOf = new Dictionary<PersonId, Group>();
        foreach (var team in company.Teams.Values)
        {
            var known = team.People.ToList();
            var joined = known.Select(groupOf.GetValueOrDefault).OfType<Group>().Distinct().OrderByDescending(group => group.People.Count).ToList();
            var group = joined.FirstOrDefault() ?? new();
            foreach (var other in joined.Skip(1))
            {
                group.Teams.AddRange(other.Teams);
                group.People.UnionWith(other.People);
                other.People.ToList().ForEach(person => groupOf[person] = group);
            }

            group.Teams.Add(team);
            group.People.UnionWith(known);
            known.ForEach(person => groupOf[person] = group);
        }

        return [.. groupOf.Values.Distinct().Select(group => group.Of(start)).OrderBy(part => part.Teams[0].Id.Value, StringComparer.Ordinal)];
    }

    sealed class Group
    {
        public List<Team> Teams { get; } = [];

        public HashSet<PersonId> People { get; } = [];

        public PreviewPart Of(PreviewStart start) =>
            new(
                [.. Teams.OrderBy(team => team.Id.Value, StringComparer.Ordinal)],
                start with
                {
                    CheckIns = Own(start.CheckIns),
                    Cadences = Own(start.Cadences),
                    SentToday = Own(start.SentToday),
                    // Of somebody in several teams, all are in this part: those of the others keep nothing back here.
                    Paused = [.. Teams.Select(team => team.Id).Where(start.Paused.Contains)],
                    Welcomed = [.. People.Where(start.Welcomed.Contains)],
                });

        ImmutableDictionary<PersonId, T> Own<T>(ImmutableDictionary<PersonId, T> all) => all.IsEmpty ? all : People.Where(all.ContainsKey).ToImmutableDictionary(person => person, person => all[person]);
    }
}
