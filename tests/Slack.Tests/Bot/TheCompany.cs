using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace Slack.Tests.Bot;

/// <summary>A rep, a deliverer and an admin; no accounts of theirs.</summary>
sealed class TheCompany : ICompanySource
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Ingrid = new("ingrid");

    static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public Company Current { get; } =
        new(
            "Sample",
            new[] { Person(Ana, "Ana Moreno"), Person(Omar, "Omar Farouk"), Person(Ingrid, "Ingrid Holm") with { Admin = true } }.ToImmutableDictionary(person => person.Id),
            new[]
            {
                new Team(
                    new("emea"),
                    "EMEA",
                    Ingrid,
                    null,
                    null,
                    [new(Ana, null)],
                    "emea-leaders",
                    new(new(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(2), 2),
                    "standard"),
            }.ToImmutableDictionary(team => team.Id),
            ImmutableDictionary<string, Calendar>.Empty.Add(
                "office",
                new(
                    "office",
                    new(new(9, 0), new(17, 30)),
                    [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                    [])),
            [],
            AttentionBudget.Default,
            Retention.Default);

    static Person Person(PersonId id, string name) => new(id, name, Berlin, "office", null, null, [], [], false);
}
