using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Every id that is named exists.</summary>
static class ReferenceCheck
{
    public static void Run(Reading reading, Company company)
    {
        Check(reading, Section.People, Codes.UnknownPerson, "person", company.People.Keys.Select(id => id.Value));
        Check(reading, Section.Calendars, Codes.UnknownCalendar, "calendar", company.Calendars.Keys);
        Check(reading, Section.Policies, Codes.UnknownPolicy, "policy", company.Policies.Keys);
        Check(reading, Section.Teams, Codes.UnknownTeam, "team", company.Teams.Keys.Select(id => id.Value));
        Check(reading, Section.Workspaces, Codes.UnknownWorkspace, "workspace", company.Workspaces.Select(workspace => workspace.Id.Value));
    }

    static void Check(Reading reading, Section section, Code code, string name, IEnumerable<string> known)
    {
        var ids = known.Order(StringComparer.Ordinal).ToArray();
        var set = ids.ToHashSet(StringComparer.Ordinal);
        var example = ids.Length == 0 ? $"an id of a {name}" : $"an id of a {name}, such as {ids[0]}";
        foreach (var (_, id, place) in reading.References.Where(reference => reference.To == section && !set.Contains(reference.Id)))
        {
            reading.Findings.Add(code, place, $"no {name} has the id '{Shown.Plainly(id)}'", reading.Guess(id, ids) ?? example, id);
        }
    }
}
