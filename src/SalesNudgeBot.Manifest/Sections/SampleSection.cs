using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class SampleSection
{
    static readonly Key<Instant> Starts = new("starts", Kinds.Moment, "where a simulated clock starts, as in `2026-11-23T08:55 Europe/Berlin`", Otherwise: "the clock is the real one");

    public static ImmutableArray<Key> Keys { get; } = [Starts];

    public static Shape.Table Table { get; } = new("sample", Keys);

    public static Instant? Read(Reading reading) =>
        Fields.OfSection(reading, Root.Sample.Name, Keys).Optional(Starts);
}
