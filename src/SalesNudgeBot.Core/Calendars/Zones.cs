using NodaTime;
using NodaTime.TimeZones;

namespace SalesNudgeBot.Core.Calendars;

public static class Zones
{
    // tzdb has no transition that moves the clock by more than a day.
    static readonly Duration LongestJump = Duration.FromDays(1);

    /// <summary>The one resolver for local time: the earlier of two in an overlap, the start of the interval after a gap.</summary>
    public static Instant At(LocalDateTime local, DateTimeZone zone)
    {
        var asUtc = local.InUtc().ToInstant();
        var interval = zone.GetZoneInterval(asUtc);
        var instant = asUtc.Minus(Duration.FromSeconds(interval.WallOffset.Seconds));

        // Far from any transition there is one answer, and MapLocal's allocation is spared.
        if (interval.Contains(instant - LongestJump) && interval.Contains(instant + LongestJump))
        {
            return instant;
        }

        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>A zone by its tzdb id, case-sensitive; null when tzdb has none of that name ("UTC+02" is not one).</summary>
    public static DateTimeZone? Find(string id) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id) ? DateTimeZoneProviders.Tzdb[id] : null;

    /// <summary>True for a civil date that never was in this zone (Pacific/Apia, 2011-12-30).</summary>
    public static bool Skips(LocalDate date, DateTimeZone zone) => MaySkip(date, date, zone) && At(date.AtMidnight(), zone).InZone(zone).Date != date;

    /// <summary>False where none of these dates, both ends included, can be one that never was: of all that is asked of calendars this is asked most.</summary>
    public static bool MaySkip(LocalDate first, LocalDate last, DateTimeZone zone)
    {
        // Far from any transition nothing is skipped.
        var asUtc = first.AtMidnight().InUtc().ToInstant();
        var interval = zone.GetZoneInterval(asUtc);
        return !(interval.Contains(asUtc - LongestJump - LongestJump) && interval.Contains(last.AtMidnight().InUtc().ToInstant() + LongestJump + LongestJump));
    }
}
