using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>A rep is asked on days that are both the team's and their own.</summary>
static class CheckInDaysCheck
{
    public static void Run(Reading reading, Company company)
    {
        // Without any day each has its finding already.
        foreach (var team in company.Teams.Values.Where(team => !team.CheckIn.Days.IsEmpty))
        {
            foreach (var (calendar, reps) in RepsByCalendar.Of(company, team).Where(same => !same.Calendar.Workdays.IsEmpty && !team.CheckIn.Days.Overlaps(same.Calendar.Workdays)))
            {
                reading.Findings.Add(
                    Codes.NoDayInCommon,
                    reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Reps.Name, reps[0].Value),
                    $"no day of the check-in is a workday of {Shown.Named(reps)}",
                    $"one of {string.Join(", ", calendar.Workdays.Select(day => day.ToString().ToLowerInvariant()))} among the team's days");
            }
        }
    }
}
