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
            foreach (var rep in team.Reps)
            {
                if (company.People.TryGetValue(rep.Id, out var person)
                    && company.Calendars.TryGetValue(person.Calendar, out var calendar)
                    && (at < calendar.Hours.Start || at >= calendar.Hours.End))
                {
                    var (start, end) = (Time.Format(calendar.Hours.Start), Time.Format(calendar.Hours.End));
                    var place = reading.PlaceOf(Root.Teams.Name, team.Id.Value, TeamsSection.Reps.Name, rep.Id.Value);
                    reading.Findings.Add(
                        Codes.AskedOutsideHours,
                        place,
                        $"the check-in at {Time.Format(at)} is outside the hours of '{Shown.Plainly(rep.Id.Value)}'",
                        $"a time from {start}, before {end}");
                }
            }
        }
    }
}
