using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace Long.Replay;

/// <summary>A company of so many reps in teams of ten, a team in one zone; everybody is to create eight new opportunities a month.</summary>
sealed class Sellers(int count) : ICompanySource
{
    public const int Target = 8;

    const int TeamSize = 10;

    static readonly string[] Zones =
        ["Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo", "Europe/Warsaw"];

    public ImmutableArray<PersonId> Reps { get; } = [.. Enumerable.Range(0, count).Select(n => new PersonId($"rep{n}"))];

    public Company Current { get; } = Staffed(count);

    static Company Staffed(int count)
    {
        var calendar = new Calendar(
            "office",
            new WorkingHours(new(9, 0), new(17, 30)),
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            []);
        var policy = new EscalationPolicy(
            "standard", 2, Wait.Hours(1), Wait.Hours(2), Wait.WorkingDays(1), Wait.WorkingDays(2), [new(StepTarget.LeadersChannel, null, Wait.Hours(4), false)], 0);
        var plan = new CheckInPlan(new(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(3), 1);
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        var teams = ImmutableDictionary.CreateBuilder<TeamId, Team>();
        for (var first = 0; first < count; first += TeamSize)
        {
            var (n, zone) = (first / TeamSize, Zones[first / TeamSize % Zones.Length]);
            var reps = Enumerable.Range(first, Math.Min(TeamSize, count - first)).Select(rep => new PersonId($"rep{rep}")).ToList();
            var leader = new PersonId($"leader{n}");
            foreach (var person in reps.Append(leader))
            {
                people.Add(person, new(person, $"{person} Seller", SalesNudgeBot.Core.Calendars.Zones.Find(zone)!, calendar.Id, "Sales", null, [], [], false));
            }

            var team = new TeamId($"team{n}");
            teams.Add(team, new(team, $"Team {n}", leader, null, null, [.. reps.Select(rep => new Rep(rep, Target))], $"leaders-{n}", plan, policy.Id));
        }

        return new(
            "Replay",
            people.ToImmutable(),
            teams.ToImmutable(),
            ImmutableDictionary<string, Calendar>.Empty.Add(calendar.Id, calendar),
            ImmutableDictionary<string, EscalationPolicy>.Empty.Add(policy.Id, policy),
            AttentionBudget.Default,
            Retention.Default);
    }
}
