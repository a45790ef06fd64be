using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Leadership;

public static class DigestTimes
{
    /// <summary>Null where the team's leader gets none.</summary>
    public static Instant? Next(Team team, Company company, Instant after) =>
        team.Digest is { } plan && company.People.GetValueOrDefault(team.Leader) is { } leader ? Next(plan, leader.Zone, after) : null;

    /// <summary>The first such weekday and time in the zone after an instant, whatever the calendar says of that day: a stand-in may read it then.</summary>
    public static Instant Next(DigestPlan plan, DateTimeZone leader, Instant after)
    {
        var date = after.InZone(leader).Date.PlusDays(-1);
        while (true)
        {
            date = date.Next(plan.On);
            if (Zones.At(date + plan.At, leader) is var at && at > after)
            {
                return at;
            }
        }
    }
}
