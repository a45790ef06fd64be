using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// The two days of a rep who is asked twice a week. The first of the team's days comes first; the second is the team's day nearest to three
/// days later, or any workday where the team has no other. Mondays alone become Mondays and Thursdays.
/// </summary>
public static class CadenceDays
{
    const int Apart = 3;

    /// <summary>In the order of the week; all from the rep's own workdays, so there is one where they work on one day, and none where they never work.</summary>
    public static ImmutableArray<IsoDayOfWeek> TwiceAWeek(CheckInPlan plan, Calendar calendar)
    {
        var workdays = calendar.Workdays.ToList();
        var teams = workdays.FindAll(plan.Days.Contains);
        if (workdays.Count == 0)
        {
            return [];
        }

        var first = teams.Count > 0 ? teams[0] : workdays[0];
        var others = (teams.Count > 1 ? teams : workdays).FindAll(day => day != first);
        return others.Count == 0 ? [first] : [.. new[] { first, others.MinBy(day => Math.Abs(After(first, day) - Apart)) }.Order()];
    }

    static int After(IsoDayOfWeek first, IsoDayOfWeek day) => ((int)day - (int)first + 7) % 7;
}
