using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Following reports_to always ends. One finding a loop, at the member whose id comes first.</summary>
static class ReportingLoopCheck
{
    const int MostShown = 5;

    public static void Run(Reading reading, Company company)
    {
        var settled = new HashSet<PersonId>();
        foreach (var start in company.People.Keys)
        {
            var walk = new List<PersonId>();
            var seen = new HashSet<PersonId>();
            PersonId? at = start;
            while (at is { } person && company.People.TryGetValue(person, out var found) && !settled.Contains(person) && seen.Add(person))
            {
                walk.Add(person);
                at = found.ReportsTo;
            }

            if (at is { } again && seen.Contains(again))
            {
                Report(reading, walk[walk.IndexOf(again)..]);
            }

            settled.UnionWith(seen);
        }
    }

    static void Report(Reading reading, List<PersonId> loop)
    {
        var first = loop.IndexOf(loop.MinBy(person => person.Value, StringComparer.Ordinal));
        var ids = loop[first..].Concat(loop[..(first + 1)]).Select(person => Shown.Plainly(person.Value)).ToArray();
        var path = string.Join(" → ", ids.Length > MostShown + 1 ? [.. ids[..MostShown], "…"] : ids);
        var place = reading.PlaceOf(Root.People.Name, loop[first].Value, PeopleSection.ReportsTo.Name);
        reading.Findings.Add(Codes.ReportingLoop, place, $"reports_to goes round: {path}", "at least one of them without reports_to, or with another");
    }
}
