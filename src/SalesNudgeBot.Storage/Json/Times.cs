using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Storage.Json;

static class Times
{
    public static IEnumerable<JsonConverter> Converters { get; } =
    [
        new AsText<Instant>(text => Read(InstantPattern.ExtendedIso.Parse(text)), InstantOf),
        new AsText<LocalDate>(text => Read(LocalDatePattern.Iso.Parse(text)), LocalDatePattern.Iso.Format),
        new AsText<LocalTime>(text => Read(LocalTimePattern.ExtendedIso.Parse(text)), LocalTimePattern.ExtendedIso.Format),
        new AsText<Duration>(text => Read(DurationPattern.Roundtrip.Parse(text)), DurationPattern.Roundtrip.Format),
        new AsText<Wait>(WaitFrom, wait => $"{wait.Days}d {DurationPattern.Roundtrip.Format(wait.Time)}"),
    ];

    static string InstantOf(Instant instant) => InstantPattern.ExtendedIso.Format(Micros.Floor(instant));

    static Wait WaitFrom(string text)
    {
        var parts = text.Split("d ");
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var days)
            ? new(days, Read(DurationPattern.Roundtrip.Parse(parts[1])))
            : throw new FormatException($"'{text}' is not a wait.");
    }

    static T Read<T>(ParseResult<T> read) => read.GetValueOrThrow();
}
