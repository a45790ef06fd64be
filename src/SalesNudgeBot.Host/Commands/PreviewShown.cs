using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Host.Commands;

/// <summary>A preview as somebody asked to see it: each message in its reader's own time, by their date and time.</summary>
/// <param name="Silent">Of the one person who was asked for: the dates without a message, each with why.</param>
/// <param name="Clocks">Zones of readers whose clocks change on a shown day.</param>
/// <param name="Paused">Of the one team that was asked for, where one was.</param>
sealed record PreviewShown(
    Company Company,
    PreviewRequest Request,
    Instant Now,
    ImmutableArray<PreviewLine> Lines,
    ImmutableArray<(LocalDate On, string Why)> Silent,
    ImmutableArray<ClockChange> Clocks,
    ImmutableArray<PreviewedPause> Paused)
{
    public static PreviewShown Of(Company company, PreviewRequest request, Preview preview, Instant now)
    {
        var shown = preview.Messages.AsParallel().AsOrdered().Select(message => PreviewLine.Of(company, message)).Where(line => request.Shows(company, line, now)).ToList();
        ImmutableArray<PreviewLine> lines =
        [
            .. shown.OrderBy(line => line.Local).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => Treatments.Of(line.Message.Kind).Priority),
        ];
        var clocks = shown.Select(line => line.Zone).Distinct().SelectMany(zone => ClockChange.Of(zone, request.First(zone, now), request.Last(zone, now))).ToImmutableArray();
        var silent = request.Person is { } person ? Silence(company, request, preview, person, lines, now) : [];
        return new(company, request, now, lines, silent, clocks, [.. preview.Paused.Where(pause => request.Team is null || request.Team == pause.Team)]);
    }

    static ImmutableArray<(LocalDate On, string Why)> Silence(Company company, PreviewRequest request, Preview preview, PersonId person, ImmutableArray<PreviewLine> lines, Instant now)
    {
        var time = company.WorkingTimeOf(person);
        var setting = CheckInSetting.Of(company, person, []);
        var looks = preview.Looks.Where(look => look.Rep == person).ToDictionary(look => look.On);
        var paused = new PausedTeams(company, [.. preview.Paused.Select(pause => pause.Team)], _ => null).Keeping(person);
        var silent = ImmutableArray.CreateBuilder<(LocalDate On, string Why)>();
        for (var date = request.First(time.Zone, now); date <= request.Last(time.Zone, now); date = date.PlusDays(1))
        {
            if (!lines.Any(line => line.Local.Date == date))
            {
                silent.Add((date, Why(time, setting, looks.GetValueOrDefault(date), paused, date)));
            }
        }

        return silent.ToImmutable();
    }

    static string Why(WorkingTime time, CheckInSetting? setting, PreviewedLook? look, Team? paused, LocalDate date) =>
        (setting is not null ? PreviewWords.Silence(look, setting, date) : PreviewWords.DayOff(time, date))
        ?? (paused is not null ? DeliveryWords.TeamPaused(paused.Name) : setting is not null ? "its message comes on another day, or with another" : "nothing");
}

/// <param name="Local">By the reader's clock.</param>
/// <param name="Zone">The reader's; a channel's is its leader's.</param>
sealed record PreviewLine(LocalDateTime Local, DateTimeZone Zone, Offset Offset, string Name, PreviewedMessage Message)
{
    public static PreviewLine Of(Company company, PreviewedMessage message)
    {
        var zone = ZoneOf(company, message.To);
        var at = message.At.InZone(zone);
        return new(at.LocalDateTime, zone, at.Offset, NameOf(company, message.To), message);
    }

    static DateTimeZone ZoneOf(Company company, Destination to) =>
        company.People.GetValueOrDefault(to switch
        {
            Destination.Person(var person) => person,
            Destination.LeadersChannel(var team) => company.Teams[team].Leader,
            _ => default,
        })?.Zone ?? DateTimeZone.Utc;

    static string NameOf(Company company, Destination to) =>
        to switch
        {
            Destination.Person(var person) => company.People.GetValueOrDefault(person)?.Name ?? person.Value,
            Destination.LeadersChannel(var team) => $"#{company.Teams[team].Channel.TrimStart('#')}",
            _ => "",
        };
}

/// <param name="On">The local date of the change.</param>
sealed record ClockChange(DateTimeZone Zone, LocalDate On, Offset Before, Offset After)
{
    public static IEnumerable<ClockChange> Of(DateTimeZone zone, LocalDate first, LocalDate last)
    {
        var intervals = zone.GetZoneIntervals(new(Zones.At(first.AtMidnight(), zone), Zones.At(last.PlusDays(1).AtMidnight(), zone))).ToList();
        return intervals.Zip(intervals.Skip(1)).Where(pair => pair.First.WallOffset != pair.Second.WallOffset)
            .Select(pair => new ClockChange(zone, pair.Second.IsoLocalStart.Date, pair.First.WallOffset, pair.Second.WallOffset));
    }
}
