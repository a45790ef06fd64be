using NodaTime;

namespace SalesNudgeBot.Core.Tests.Calendars;

/// <summary>Every tzdb zone with its intervals from 2011 to 2035, and local time resolved by reading them, not by asking NodaTime.</summary>
sealed record EveryZone(DateTimeZone Zone, IReadOnlyList<NodaTime.TimeZones.ZoneInterval> Intervals)
{
    static readonly Instant First = Instant.FromUtc(2010, 12, 1, 0, 0);
    static readonly Instant Last = Instant.FromUtc(2036, 2, 1, 0, 0);

    public static IEnumerable<EveryZone> All() =>
        DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])
            .Select(zone => new EveryZone(zone, [.. zone.GetZoneIntervals(First, Last)]));

    /// <summary>Local times at, just beside, inside, and up to a day and a bit around every gap and overlap.</summary>
    public IEnumerable<LocalDateTime> TrickyTimes()
    {
        for (var n = 1; n < Intervals.Count; n++)
        {
            var (before, after) = (Intervals[n - 1].IsoLocalEnd, Intervals[n].IsoLocalStart);
            var (low, high) = before < after ? (before, after) : (after, before);
            var half = Period.FromSeconds((high - low).ToDuration().BclCompatibleTicks / NodaConstants.TicksPerSecond / 2);
            yield return low.PlusHours(-25);
            yield return low.PlusNanoseconds(-1);
            yield return low;
            yield return low + half;
            yield return high.PlusNanoseconds(-1);
            yield return high;
            yield return high.PlusHours(1);
            yield return high.PlusHours(25);
        }
    }

    public Instant Resolve(LocalDateTime local)
    {
        foreach (var interval in Intervals)
        {
            var starts = interval.HasStart && interval.Start > First ? interval.IsoLocalStart : LocalDateTime.MinIsoValue;
            if (local < starts)
            {
                return interval.Start;
            }

            if (!interval.HasEnd || local < interval.IsoLocalEnd)
            {
                return local.WithOffset(interval.WallOffset).ToInstant();
            }
        }

        throw new InvalidOperationException($"{local} lies outside the years tested.");
    }
}
