using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Sections;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>
/// Check-ins that come at one instant, whatever each rep's clock says then, and take longer to send than anybody would call nine o'clock.
/// </summary>
static class CrowdedMinuteCheck
{
    const int MostMinutes = 10;

    static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    // Winter, summer, and the two stretches in which Europe and America do not agree on which it is.
    static readonly LocalDate[] Mondays = [new(2027, 1, 11), new(2027, 3, 22), new(2027, 7, 12), new(2027, 11, 1)];

    public static void Run(Reading reading, Company company)
    {
        var groups = company.Teams.Values
            .SelectMany(team => team.Reps.Select(rep => (Team: team, Rep: rep.Id)))
            .Where(one => company.People.TryGetValue(one.Rep, out var person) && company.Calendars.ContainsKey(person.Calendar))
            .GroupBy(one => new Together(company.WorkspaceOf(new Destination.Person(one.Rep)), company.People[one.Rep].Zone, company.People[one.Rep].Calendar, one.Team))
            .Select(group => (group.Key, Reps: group.Count()))
            .GroupBy(group => group.Key.Workspace);
        foreach (var workspace in groups)
        {
            if (company.Workspaces.FirstOrDefault(known => known.Id == workspace.Key) is { } known && Throughput.PerSecond(known.Platform) is { } rate)
            {
                Check(reading, company, known, rate, [.. workspace]);
            }
        }
    }

    static void Check(Reading reading, Company company, Workspace workspace, int rate, List<(Together Group, int Reps)> groups)
    {
        var most = rate * 60 * MostMinutes;
        if (groups.Sum(group => group.Reps) <= most)
        {
            return;
        }

        var crowds = new Dictionary<Instant, int>();
        foreach (var (group, reps) in groups)
        {
            foreach (var at in Instants(company, group))
            {
                crowds[at] = crowds.GetValueOrDefault(at) + reps;
            }
        }

        var (instant, crowd) = crowds.OrderByDescending(one => one.Value).ThenBy(one => one.Key).FirstOrDefault();
        if (crowd > most)
        {
            var largest = groups.Where(group => Instants(company, group.Group).Contains(instant)).MaxBy(group => group.Reps).Group;
            var (minutes, local) = ((int)Math.Round(crowd / (rate * 60.0)), instant.InZone(largest.Zone).TimeOfDay);
            reading.Findings.Add(
                Codes.CrowdedMinute,
                PlaceOf(reading, largest.Team.Id),
                $"{crowd.ToString("#,0", CultureInfo.InvariantCulture)} reps in workspace '{Shown.Plainly(workspace.Id.Value)}' are asked at the same moment, {Time.Format(local)} in {largest.Zone.Id}; "
                + $"under {workspace.Platform}'s limits that takes {minutes} minutes",
                $"{Math.Ceiling(crowd / (double)most)} times {MostMinutes} minutes apart, for some teams each; or leave it: everybody is asked, the last of them later");
        }
    }

    static IEnumerable<Instant> Instants(Company company, Together group)
    {
        var (plan, calendar) = (group.Team.CheckIn, company.Calendars[group.Calendar]);
        var at = plan.At < calendar.Hours.Start || plan.At >= calendar.Hours.End ? calendar.Hours.Start : plan.At;
        return Mondays.SelectMany(monday => Enumerable.Range(0, 7).Select(monday.PlusDays))
            .Where(date => calendar.Workdays.Contains(date.DayOfWeek) && (plan.Days.Contains(date.DayOfWeek) || date.DayOfWeek == plan.WeeklyOn))
            .Select(date => Zones.At(date + at, group.Zone));
    }

    static Place PlaceOf(Reading reading, TeamId team) =>
        reading.Has(Root.Teams.Name, team.Value, TeamsSection.CheckIn.Name, CheckInSection.At.Name) ? reading.PlaceOf(Root.Teams.Name, team.Value, TeamsSection.CheckIn.Name, CheckInSection.At.Name)
        : reading.Has(Root.CheckIn.Name) ? reading.PlaceOf(Root.CheckIn.Name, CheckInSection.At.Name)
        : reading.PlaceOf(Root.Teams.Name);

    readonly record struct Together(WorkspaceId Workspace, DateTimeZone Zone, string Calendar, Team Team);
}
