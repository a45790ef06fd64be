using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>A rep is asked on days that are both the team's and their own.</summary>
static class CheckInDaysCheck
{
    public static void Run(Reading reading, Company company)
    {
        foreach (var team in company.Teams.Values.Where(team => !team.CheckIn.Days.IsEmpty))
        {
            foreach (var rep in team.Reps)
            {
                if (company.People.TryGetValue(rep.Id, out var person)
                    && company.Calendars.TryGetValue(person.Calendar, out var calendar)
                    && !calendar.Workdays.IsEmpty
                    && !team.CheckIn.Days.Overlaps(calendar.Workdays))
                {
                    reading.Findings.Add(
                        Codes.NoDayInCommon,
                        reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Reps.Name, rep.Id.Value),
                        $"no day of the check-in is a workday of '{Shown.Plainly(rep.Id.Value)}'",
                        $"one of {string.Join(", ", calendar.Workdays.Order().Select(day => day.ToString().ToLowerInvariant()))} among the team's days");
                }
            }
        }
    }
}
