using NodaTime.Text;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>A check-in comes when its rep works; one planned outside would come at another time than the manifest says.</summary>
static class CheckInHoursCheck
{
    static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static void Run(Reading reading, Company company)
    {
        foreach (var team in company.Teams.Values)
        {
            var at = team.CheckIn.At;
            foreach (var (calendar, reps) in RepsByCalendar.Of(company, team).Where(same => at < same.Calendar.Hours.Start || at >= same.Calendar.Hours.End))
            {
                reading.Findings.Add(
                    Codes.AskedOutsideHours,
                    reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Reps.Name, reps[0].Value),
                    $"the check-in at {Time.Format(at)} is outside the hours of {Shown.Named(reps)}",
                    $"a time from {Time.Format(calendar.Hours.Start)}, before {Time.Format(calendar.Hours.End)}");
            }
        }
    }
}
