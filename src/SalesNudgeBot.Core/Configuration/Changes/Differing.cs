using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>Two of a kind side by side, and how what a manifest says is written where both are shown.</summary>
static class Differing
{
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Of two things with the same id, every key that is another; one that stands alone is new, or gone.</summary>
    /// <param name="keys">What there is to say of one, in the order of the manifest; null values are left out.</param>
    /// <param name="whole">One in short.</param>
    public static IEnumerable<ConfigurationChange> In<TId, T>(
        ChangedPart part,
        IReadOnlyDictionary<TId, T> before,
        IReadOnlyDictionary<TId, T> after,
        Func<TId, string> id,
        Func<T, string> whole,
        Func<T, IEnumerable<(string Key, string? Value)>> keys)
        where TId : notnull
    {
        foreach (var key in before.Keys.Union(after.Keys).OrderBy(id, StringComparer.Ordinal))
        {
            var (was, will) = (before.TryGetValue(key, out var old), after.TryGetValue(key, out var now));
            if (was && will)
            {
                foreach (var change in Keys(part, id(key), keys(old!), keys(now!)))
                {
                    yield return change;
                }
            }
            else
            {
                yield return new(part, id(key), null, was ? whole(old!) : null, will ? whole(now!) : null);
            }
        }
    }

    public static IEnumerable<ConfigurationChange> Keys(
        ChangedPart part, string id, IEnumerable<(string Key, string? Value)> before, IEnumerable<(string Key, string? Value)> after)
    {
        var (was, will) = (before.ToList(), after.ToList());
        foreach (var key in was.Concat(will).Select(pair => pair.Key).Distinct())
        {
            var (old, now) = (was.Find(pair => pair.Key == key).Value, will.Find(pair => pair.Key == key).Value);
            if (old != now)
            {
                yield return new(part, id, key, old, now);
            }
        }
    }

    public static string Text(LocalTime time) => Clock.Format(time);

    public static string Text(LocalDate date) => IsoDate.Text(date);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(Wait wait) => Times.Wait(wait);

    public static string? Text(bool yes) => yes ? "true" : null;

    public static string? Text(IEnumerable<IsoDayOfWeek> days) => List(days.Order().Select(Day));

    public static string Day(IsoDayOfWeek day) => $"{day}"[..3];

    /// <summary>Null where there is nothing in it.</summary>
    public static string? List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : null;

    public static string? List<T>(ImmutableArray<T> items, Func<T, string> text) => List(items.Select(text));
}
