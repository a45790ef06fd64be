using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class SampleSection
{
    static readonly Key Starts = new("starts", "where a simulated clock starts, as in '2026-11-23T08:55 Europe/Berlin'");

    public static ImmutableArray<Key> Keys { get; } = [Starts];

    public static Instant? Read(Reading reading) =>
        Fields.OfSection(reading, Root.Sample.Name, Keys).Optional(Starts, Kinds.Moment);
}
