using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Local.Tests;

/// <summary>A team of two reps with a leader and a deputy, one deliverer, one admin, and a leader of another team in New York.</summary>
sealed class SampleCompany : ICompanySource
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Sam = new("sam");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId David = new("david");
    public static readonly PersonId Omar = new("omar");
    public static readonly PersonId Ingrid = new("ingrid");
    public static readonly PersonId Maria = new("maria");

    public static readonly Destination Emea = new Destination.LeadersChannel(new("emea"));

    static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public Company Current { get; } =
        new(
            "Sample",
            new[]
            {
                Person(Ana, "Ana Alvarez"),
                Person(Sam, "Sam <b>Okafor</b>"),
                Person(Lena, "Lena Brandt"),
                Person(David, "David Klein"),
                Person(Omar, "Omar Farouk") with { Department = "Platform" },
                Person(Ingrid, "Ingrid Holm") with { Admin = true },
                Person(Maria, "Maria Rossi") with { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] },
            }.ToImmutableDictionary(person => person.Id),
            new[] { Team("emea", Lena, David, Ana, Sam), Team("americas", Maria, null) }.ToImmutableDictionary(team => team.Id),
            ImmutableDictionary<string, Calendar>.Empty.Add(
                "office",
                new(
                    "office",
                    new(new(9, 0), new(17, 30)),
                    [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                    []
                )
            ),
            [],
            AttentionBudget.Default,
            Retention.Default
        );

    /// <summary>In November 2026, Berlin time; the 18th is a Wednesday.</summary>
    public static Instant At(int day, int hour, int minute = 0) => Zones.At(new(2026, 11, day, hour, minute), Berlin);

    public static Destination Own(PersonId person) => new Destination.Person(person);

    static Person Person(PersonId id, string name) => new(id, name, Berlin, "office", null, null, [], [], false);

    static Team Team(string id, PersonId leader, PersonId? deputy, params PersonId[] reps) =>
        new(
            new(id),
            id.ToUpperInvariant(),
            leader,
            deputy,
            null,
            [.. reps.Select(rep => new Rep(rep, null))],
            $"{id}-leaders",
            new(new(9, 0), [IsoDayOfWeek.Monday], IsoDayOfWeek.Monday, Wait.Hours(2), 2),
            "standard"
        );
}
