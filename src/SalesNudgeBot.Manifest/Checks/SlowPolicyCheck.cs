using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>
/// A promise is watched from half the working time that it leaves. One made for a working week from now is the shortest that a policy has to serve:
/// whoever is told last should hear of it before it passes.
/// </summary>
static class SlowPolicyCheck
{
    const double ShortestPromise = 5;
    const double Watched = ShortestPromise / 2;

    public static void Run(Reading reading, Company company)
    {
        foreach (var teams in company.Teams.Values.GroupBy(team => team.Policy))
        {
            var day = teams.Min(team => DayOf(company, team));
            if (company.Policies.TryGetValue(teams.Key, out var policy) && policy.Steps.Length > 1 && Days(policy, day) is var days && days > Watched)
            {
                reading.Findings.Add(
                    Codes.SlowPolicy,
                    reading.PlaceOf(Root.Policies.Name, policy.Id),
                    $"whoever is told last hears {Plain(days)} working days after the first ask, and a promise of a week is watched for {Plain(Watched)}",
                    "shorter waits, or fewer steps or asks before the last");
            }
        }
    }

    /// <summary>From the first ask to the message to whoever is told last, in working days.</summary>
    static double Days(EscalationPolicy policy, Duration day) =>
        (policy.Asks * InDays(policy.AskWait, day)) + policy.Steps[..^1].Sum(step => InDays(step.Wait, day));

    static double InDays(Wait wait, Duration day) => wait.Days + (wait.Time / day);

    /// <summary>Of the leader, as most waits are for leaders.</summary>
    static Duration DayOf(Company company, Team team) =>
        company.People.TryGetValue(team.Leader, out var leader) && company.Calendars.TryGetValue(leader.Calendar, out var calendar)
            ? Period.Between(calendar.Hours.Start, calendar.Hours.End, PeriodUnits.Ticks).ToDuration()
            : Duration.FromHours(24);

    static string Plain(double days) => days.ToString("0.#", CultureInfo.InvariantCulture);
}
