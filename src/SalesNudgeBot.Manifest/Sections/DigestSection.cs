using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>Once for every team, and again inside a team for what is different there.</summary>
static class DigestSection
{
    static readonly Key On = new("on", "the weekday on which leaders get their week, or never", "monday");
    static readonly Key At = new("at", "the time of day, in the leader's own zone", "08:30");

    static readonly Kind<IsoDayOfWeek> DayOrNever = Kinds.Choice(
        "a weekday or never",
        [.. Enum.GetValues<IsoDayOfWeek>().Select(day => (day is IsoDayOfWeek.None ? "never" : day.ToString().ToLowerInvariant(), day))]);

    public static ImmutableArray<Key> Keys { get; } = [On, At];

    public static DigestPlan? Read(Fields fields)
    {
        var plan = new DigestPlan(fields.Value(On, DayOrNever, IsoDayOfWeek.Monday), fields.Value(At, Kinds.Time, default));
        return plan.On is IsoDayOfWeek.None ? null : plan;
    }
}
