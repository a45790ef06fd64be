using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Tests.Conversation;

/// <summary>The people and the moment of the examples: Mon 23 Nov 2026, 09:05 in Berlin, 09:00-17:30, with a holiday on 26 Nov.</summary>
static class Sample
{
    internal static readonly ImmutableArray<KnownPerson> People =
    [
        new(new("ana"), "Ana Ruiz", []),
        new(new("omar"), "Omar Haddad", ["OH", "oh@example.test"]),
        new(new("jose"), "José Martín", []),
        new(new("sam-1"), "Sam Lee", []),
        new(new("sam-2"), "Sam Okafor", ["Big Sam"]),
        new(new("may"), "May O'Neil", []),
        new(new("anne"), "Anne-Marie Dubois", []),
    ];

    internal static Speaker Ana(string now = "2026-11-23T09:05", string zone = "Europe/Berlin", string? holiday = "2026-11-26")
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var holidays = holiday is null
            ? []
            : ImmutableDictionary<LocalDate, string>.Empty.Add(Date(holiday), "Founders' Day");
        var calendar = new Calendar("office", new(new(9, 0), new(17, 30)),
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], holidays);
        return new(new PersonId("ana"), new WorkingTime(tz, calendar, []), Zones.At(Local(now), tz));
    }

    internal static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    /// <summary>Everything that was read, on one line: the form the tables are written in.</summary>
    internal static string Line(ReadAnswer read) => string.Join(" | ",
        new[]
        {
            read.NewOpportunities is { } n ? $"{n} new" : null,
            read.Plan is { } plan ? $"when {plan.When} -> {plan.Will}" : null,
            read.Help is { } help ? $"help: {help}" : null,
        }
        .OfType<string>()
        .Concat(read.Promises.Select(p => $"{p.Client} · {p.What} by {Line(p.LocalDue)} from {p.Deliverer?.Value ?? "me"}" + (p.Holiday is { } h ? $" ({h})" : "")))
        .Concat(read.Doubts.Select(Line)));

    internal static string Line(ReadWhen read) => read switch
    {
        ReadWhen.Found found => Line(found.Local) + (found.Holiday is { } h ? $" ({h})" : "") + (found.Workday ? "" : " off"),
        ReadWhen.Doubtful doubtful => Line(doubtful.Doubt),
        _ => "nothing",
    };

    internal static string Line(Doubt doubt) => "? " + doubt.GetType().Name + " " + doubt switch
    {
        Doubt.WhichPerson d => $"{d.Name}: {string.Join(", ", d.Candidates.Select(c => c.Id))}",
        Doubt.UnknownPerson d => d.Name,
        Doubt.WhoDelivers d => d.Text,
        Doubt.WhichClient d => string.Join(" / ", d.Candidates),
        Doubt.NoClient d => d.What,
        Doubt.NoWhat d => d.Client,
        Doubt.NoDate d => $"{d.Client} · {d.What}",
        Doubt.WhichDate d => $"{d.Text}: {string.Join(" / ", d.Candidates.Select(Line))}",
        Doubt.UnreadDate d => d.Text,
        Doubt.NoSuchDate d => d.Text,
        Doubt.PastDate d => Line(d.Local),
        Doubt.SkippedDate d => d.Date.ToString("uuuu-MM-dd", null),
        Doubt.TimeInGap d => $"{Line(d.Local)} -> {Line(d.After)}",
        Doubt.OtherZone d => d.Text,
        Doubt.NotPromised d => d.Text,
        Doubt.Conditional d => d.Text,
        Doubt.WhoPromised d => d.Text,
        Doubt.TakenBack d => d.Text,
        Doubt.NotPlaced d => d.Text,
        Doubt.PromiseOrPlan d => d.Text,
        Doubt.PlanWithoutWhen d => d.Will,
        Doubt.CountUnclear d => d.Text,
        Doubt.NothingRead d => d.Text,
        _ => "",
    };

    static string Line(LocalDateTime local) => local.ToString("ddd d MMM uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
