using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>Once for every team, and again inside a team for what is different there.</summary>
static class DigestSection
{
    static readonly Kind<IsoDayOfWeek> DayOrNever = Kinds.Choice(
        "a weekday or never",
        [.. Enum.GetValues<IsoDayOfWeek>().Select(day => (day is IsoDayOfWeek.None ? "never" : day.ToString().ToLowerInvariant(), day))]);

    static readonly Key<IsoDayOfWeek> On = new("on", DayOrNever, "the day on which leaders get their week, or `never`", "monday");
    static readonly Key<LocalTime> At = new("at", Kinds.Time, "the time, in the leader's own zone; outside their working hours it comes with the next start of them", "08:30");

    public static ImmutableArray<Key> Keys { get; } = [On, At];

    public static Shape.Table Table { get; } = new("digest", Keys);

    public static DigestPlan? Read(Fields fields)
    {
        var plan = new DigestPlan(fields.Value(On, IsoDayOfWeek.Monday), fields.Value(At, default));
        return plan.On is IsoDayOfWeek.None ? null : plan;
    }
}
