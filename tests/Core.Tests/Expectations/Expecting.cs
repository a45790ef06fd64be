using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Tests.Expectations;

/// <summary>Two teams, Lena's with Ana and Sam and Marcus's with Grace, Ruth above both; forty hours a week but for Sam, who has twenty.</summary>
static class Expecting
{
    static readonly DaysOfWeek Workdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static TeamId Berlin { get; } = new("berlin");

    public static PersonId Lena { get; } = new("lena");

    public static PersonId Ruth { get; } = new("ruth");

    public static PersonId Ana { get; } = new("ana");

    public static PersonId Sam { get; } = new("sam");

    public static Company Company(params ImmutableArray<Expectation> expectations) => CompanyOf([new(Ana, null), new(Sam, null)], expectations);

    public static Company CompanyOf(ImmutableArray<Rep> reps, params ImmutableArray<Expectation> expectations) => new(
        "Nordwind",
        People("lena", "ruth", "marcus", "ana", "sam", "grace"),
        ImmutableDictionary.CreateRange(new[] { Team("berlin", "lena", reps), Team("new-york", "marcus", [new(new("grace"), null)]) }.ToDictionary(team => team.Id)),
        ImmutableDictionary<string, Calendar>.Empty.Add("full", Calendar("full", 17)).Add("half", Calendar("half", 13)),
        [],
        AttentionBudget.Default,
        Retention.Default)
    {
        Expectations = expectations,
    };

    public static Expectation Of(PersonId by, string measure, Direction? direction = null, decimal? atLeast = null, decimal? atMost = null, ExpectedPer per = ExpectedPer.Month) =>
        new($"{by}-{measure}-{direction}{atLeast}{atMost}{per}", default, by) { Measured = new(measure, direction, atLeast, atMost, per) };

    public static Expectation Hours(string id, decimal hours) => new(id, default, Ruth) { HoursPerWeek = hours };

    public static Expectation ForTeam(this Expectation expectation, TeamId team) => expectation with { Id = $"{expectation.Id}-{team}", Of = new(team, null) };

    public static Expectation For(this Expectation expectation, PersonId person) => expectation with { Id = $"{expectation.Id}-{person}", Of = new(null, person) };

    /// <summary>Kind, the two sides, and of whom, for a glance.</summary>
    public static string[] Found(this Company company, ReachedRates? reached = null) =>
        [.. Contradictions.In(company, reached).Select(found => $"{found.GetType().Name} {string.Join(' ', found.Of)}".TrimEnd())];

    static Calendar Calendar(string id, int until) => new(id, new(new(9, 0), new(until, 0)), Workdays, []);

    static Team Team(string id, string leader, ImmutableArray<Rep> reps) =>
        new(new(id), id, new(leader), null, null, reps, "leaders", new(new(9, 0), Workdays, IsoDayOfWeek.Monday, Wait.Hours(3), 1), "standard");

    static ImmutableDictionary<PersonId, Person> People(params string[] ids) =>
        ids.ToImmutableDictionary(id => new PersonId(id), id => new Person(new(id), id, DateTimeZone.Utc, id == "sam" ? "half" : "full", null, null, [], [], false));
}
