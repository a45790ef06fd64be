using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace Stories.Previewing;

/// <summary>Five teams of seven reps and a leader, in four zones, who differ in all that decides when somebody is written to.</summary>
/// <param name="change">What is otherwise in one story.</param>
sealed class FortyPeople(Func<Company, Company>? change = null) : ICompanySource
{
    static readonly string[] ZoneIds = ["Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata"];

    public Company Current { get; private set; } = change is null ? Staffed() : change(Staffed());

    /// <summary>From now on.</summary>
    public void Becomes(Func<Company, Company> next) => Current = next(Current);

    static Company Staffed()
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        var teams = ImmutableDictionary.CreateBuilder<TeamId, Team>();
        for (var n = 0; n < 5; n++)
        {
            var (leader, reps) = (new PersonId($"leader{n}"), Enumerable.Range(0, 7).Select(rep => new PersonId($"rep{n}{rep}")).ToList());
            foreach (var (person, index) in reps.Append(leader).Select((person, index) => (person, index)))
            {
                people.Add(person, Someone(person, n, index));
            }

            var deputy = n == 1 ? reps[0] : n == 3 ? new PersonId("leader0") : (PersonId?)null;
            teams.Add(new($"team{n}"), new(new($"team{n}"), $"Team {n}", leader, deputy, n == 0 ? null : new PersonId("leader0"), [.. reps.Select((rep, i) => new Rep(rep, i % 2 == 0 ? 8 : null) { Goal = i % 3 == 1 ? new(4_000, GoalPeriod.Month) : null })], $"leaders-{n}", Plan(n), "standard")
            {
                Digest = n == 4 ? null : new(IsoDayOfWeek.Monday, n == 2 ? new(19, 30) : new(8, 30)),
            });
        }

        return new("Forty", people.ToImmutable(), teams.ToImmutable(), Calendars(), ImmutableDictionary<string, EscalationPolicy>.Empty.Add("standard", Policy()), AttentionBudget.Default, Retention.Default);
    }

    static Person Someone(PersonId id, int team, int index)
    {
        // Some members of a team live elsewhere than it is.
        var zone = ZoneIds[(team + (index == 5 ? 1 : 0)) % ZoneIds.Length];
        ImmutableArray<TimeOff> off = index == 3 ? [new(new(2026, 10, 21), new(2026, 10, 27))] : id.Value == "leader1" ? [new(new(2026, 10, 26), new(2026, 10, 30))] : [];
        return new(id, $"{id} Seller", Zones.Find(zone)!, index == 4 ? "early" : $"calendar{team % 2}", null, null, [], off, id.Value == "leader0");
    }

    static CheckInPlan Plan(int team) =>
        new(
            team switch { 1 => new(9, 30), 2 => new(18, 30), 3 => new(0, 30), _ => new(9, 0) },
            team switch
            {
                0 => [IsoDayOfWeek.Monday],
                1 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
                _ => [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            },
            team == 4 ? IsoDayOfWeek.Friday : IsoDayOfWeek.Monday,
            team == 2 ? Wait.WorkingDays(1) : Wait.Hours(3),
            team switch { 0 => 1, 4 => 2, _ => team % 2 });

    static ImmutableDictionary<string, Calendar> Calendars()
    {
        DaysOfWeek week = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
        var none = ImmutableDictionary<LocalDate, string>.Empty;
        return new Calendar[]
        {
            new("calendar0", new(new(9, 0), new(17, 30)), week, none.Add(new(2026, 10, 26), "Founders' Day")),
            new("calendar1", new(new(8, 0), new(16, 0)), week, none.Add(new(2026, 10, 20), "Dussehra").Add(new(2026, 10, 30), "Eve")),
            new("early", new(new(1, 30), new(9, 30)), [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday], none),
        }.ToImmutableDictionary(calendar => calendar.Id);
    }

    static EscalationPolicy Policy() =>
        new(
            "standard", 2, Wait.Hours(1), Wait.Hours(2), Wait.WorkingDays(1), Wait.WorkingDays(2),
            [new(StepTarget.LeadersChannel, null, Wait.Hours(4), false), new(StepTarget.Deputy, null, Wait.Hours(2), false), new(StepTarget.LeadersLeader, null, Wait.Hours(4), true)], 1);
}
