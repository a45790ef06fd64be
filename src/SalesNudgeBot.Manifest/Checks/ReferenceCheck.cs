using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Every id that is named exists.</summary>
internal static class ReferenceCheck
{
    public static void Run(Reading reading, Company company)
    {
        var people = company.People.Keys.Select(id => id.Value).Order(StringComparer.Ordinal).ToArray();
        var known = new HashSet<string>(people, StringComparer.Ordinal);
        foreach (var (section, id, place) in reading.References)
        {
            var (code, name, ids) = section switch
            {
                Section.People => (Codes.UnknownPerson, "person", people),
                Section.Calendars => (Codes.UnknownCalendar, "calendar", company.Calendars.Keys),
                _ => (Codes.UnknownPolicy, "policy", company.Policies.Keys),
            };
            if (section == Section.People ? !known.Contains(id) : !ids.Contains(id))
            {
                var right = Nearest.To(id, ids) ?? (ids.Any() ? $"an id of a {name}, such as {ids.Order(StringComparer.Ordinal).First()}" : $"an id of a {name}");
                reading.Findings.Add(code, place, $"no {name} has the id '{Shown.Plainly(id)}'", right, id);
            }
        }
    }
}
