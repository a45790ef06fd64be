using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Local.Rendering;

/// <summary>Instants as one person reads them, in their own zone.</summary>
public sealed class LocalTimes(DateTimeZone zone)
{
    static readonly CultureInfo English = CultureInfo.InvariantCulture;

    static readonly ZonedDateTimePattern ShortPattern = Pattern("ddd HH:mm");
    static readonly ZonedDateTimePattern FullPattern = Pattern("dddd d MMMM uuuu, HH:mm");
    static readonly ZonedDateTimePattern DatedPattern = Pattern("ddd d MMM, HH:mm");
    static readonly ZonedDateTimePattern DayPattern = Pattern("uuuu-MM-dd");
    static readonly ZonedDateTimePattern DayLabelPattern = Pattern("dddd d MMMM");
    static readonly ZonedDateTimePattern ClockPattern = Pattern("ddd d MMM uuuu, HH:mm");
    static readonly ZonedDateTimePattern InputPattern = Pattern("uuuu-MM-dd'T'HH:mm");

    /// <summary>"Berlin", from Europe/Berlin.</summary>
    public string Place => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public string WeekdayTime(Instant at) => ShortPattern.Format(at.InZone(zone));

    public string Full(Instant at) => $"{FullPattern.Format(at.InZone(zone))} in {Place}";

    public string Dated(Instant at) => DatedPattern.Format(at.InZone(zone));

    public string Day(Instant at) => DayPattern.Format(at.InZone(zone));

    public string DayLabel(Instant at) => DayLabelPattern.Format(at.InZone(zone));

    public string Clock(Instant at) => ClockPattern.Format(at.InZone(zone));

    /// <summary>As a datetime-local input holds it.</summary>
    public string ForInput(Instant at) => InputPattern.Format(at.InZone(zone));

    /// <summary>Null when it is no date and time.</summary>
    public static LocalDateTime? Parse(string? text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text ?? "") is { Success: true } parsed ? parsed.Value : null;

    static ZonedDateTimePattern Pattern(string pattern) => ZonedDateTimePattern.Create(pattern, English, null, null, default);
}
