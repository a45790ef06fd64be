using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Tests.Calendars;

/// <summary>Working times, instants and waits drawn from a seed; hours and instants crowd around the zone's transitions.</summary>
sealed class AnyWorkingTime
{
    static readonly string[] ZoneIds =
    [
        "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Havana", "America/Santiago", "Asia/Beirut",
        "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Chatham", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Apia", "Africa/Casablanca",
        "Antarctica/Troll", "Atlantic/Azores", "UTC",
    ];

    readonly Random random;
    readonly IReadOnlyList<Instant> transitions;

    public AnyWorkingTime(int seed)
    {
        random = new Random(seed);
        var zone = Zones.Find(ZoneIds[random.Next(ZoneIds.Length)])!;
        transitions =
        [
            .. zone.GetZoneIntervals(Sample.Utc("2010-01-01 00:00"), Sample.Utc("2035-12-31 00:00"))
                .Where(interval => interval.HasStart).Select(interval => interval.Start),
        ];
        Center = transitions.Count > 0 && random.Next(4) > 0
            ? transitions[random.Next(transitions.Count)]
            : Sample.Utc("2010-01-01 00:00") + Duration.FromMinutes(random.Next(24 * 365 * 24 * 60));
        Time = new WorkingTime(zone, Calendar(zone), TimeOff(zone));
    }

    public WorkingTime Time { get; }

    Instant Center { get; }

    public Instant Instant() => random.Next(3) switch
    {
        0 => Center + Duration.FromMinutes(random.Next(-180, 180)),
        1 => Center + Duration.FromMinutes(random.Next(-3 * 1440, 3 * 1440)),
        _ => Center + Duration.FromSeconds(random.Next(-20 * 86_400, 20 * 86_400)),
    };

    public Duration Length() => Duration.FromSeconds(random.Next(3) == 0 ? random.Next(200_000) : 60 * random.Next(1, 600));

    public int Days() => random.Next(1, 12);

    public Wait Wait() => random.Next(3) switch
    {
        0 => new Wait(0, Length()),
        1 => Core.Calendars.Wait.WorkingDays(Days()),
        _ => new Wait(random.Next(1, 4), Length()),
    };

    Calendar Calendar(DateTimeZone zone)
    {
        var near = Center.InZone(zone).TimeOfDay.Hour * 60;
        var start = random.Next(3) switch { 0 => 0, 1 => Math.Clamp(near + random.Next(-150, 150), 0, 1430), _ => random.Next(1430) };
        var end = Math.Min(1439, start + (random.Next(2) == 0 ? random.Next(1, 90) : random.Next(60, 1439)));
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && random.Next(5) > 0);
        var holidays = Enumerable.Range(0, 6).Select(_ => Center.InZone(zone).Date.PlusDays(random.Next(-12, 12))).Distinct();
        return Sample.CalendarOf(LocalTime.FromMinutesSinceMidnight(start), LocalTime.FromMinutesSinceMidnight(end), everyDay: true) with
        {
            Workdays = [.. days, IsoDayOfWeek.Sunday],
            Holidays = random.Next(2) == 0
                ? []
                : holidays.ToImmutableDictionary(date => date, _ => "holiday"),
        };
    }

    ImmutableArray<TimeOff> TimeOff(DateTimeZone zone)
    {
        var first = Center.InZone(zone).Date.PlusDays(random.Next(-9, 9));
        return random.Next(3) == 0 ? [new TimeOff(first, first.PlusDays(random.Next(6)))] : [];
    }
}
