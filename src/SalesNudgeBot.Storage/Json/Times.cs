using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Storage.Json;

static class Times
{
    public static IEnumerable<JsonConverter> Converters { get; } =
    [
        new InstantAsText(),
        new AsText<LocalDate>(IsoDate.Read, IsoDate.Text),
        new AsText<LocalTime>(text => Read(LocalTimePattern.ExtendedIso.Parse(text)), LocalTimePattern.ExtendedIso.Format),
        new AsText<Duration>(text => Read(DurationPattern.Roundtrip.Parse(text)), DurationPattern.Roundtrip.Format),
        new AsText<Wait>(WaitFrom, wait => $"{wait.Days}d {DurationPattern.Roundtrip.Format(wait.Time)}"),
    ];

    static Wait WaitFrom(string text)
    {
        var parts = text.Split("d ");
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var days)
            ? new(days, Read(DurationPattern.Roundtrip.Parse(parts[1])))
            : throw new FormatException($"'{text}' is not a wait.");
    }

    static T Read<T>(ParseResult<T> read) => read.GetValueOrThrow();

    /// <summary>"2026-11-23T09:00:00Z", with as many digits of a second as it has: NodaTime's own pattern, by JSON's own reader and writer of times where they can. A row has half a dozen.</summary>
    sealed class InstantAsText : JsonConverter<Instant>
    {
        static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);

        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? throw new JsonException("An Instant is a string.")
            : reader.TryGetDateTime(out var time) && time.Kind == DateTimeKind.Utc ? Instant.FromDateTimeUtc(time)
            : InstantPattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } read ? read.Value
            : throw new JsonException($"'{reader.GetString()}' is not an Instant.");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
        {
            if (value < First)
            {
                writer.WriteStringValue(InstantPattern.ExtendedIso.Format(Micros.Floor(value)));
                return;
            }

            writer.WriteStringValue(Micros.Floor(value).ToDateTimeUtc());
        }
    }
}
