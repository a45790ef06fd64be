using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>
/// The working time of one person. Every search for a day gives up after 800 days without one and throws <see cref="NoWorkingTimeException"/>.
/// </summary>
public sealed partial record WorkingTime(DateTimeZone Zone, Calendar Calendar, ImmutableArray<TimeOff> TimeOff)
{
    const int Horizon = 800;

    public bool IsWorkday(LocalDate date) => IsPlannedWorkday(date) && !Zones.Skips(date, Zone);

    public string? HolidayOn(LocalDate date) => Calendar.Holidays.GetValueOrDefault(date);

    public bool IsAway(LocalDate date)
    {
        foreach (var off in TimeOff)
        {
            if (off.Covers(date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Null when not a workday, or when a gap swallows the hours whole.</summary>
    public Interval? HoursOn(LocalDate date)
    {
        if (!IsPlannedWorkday(date))
        {
            return null;
        }

        // A skipped date needs no look of its own: both its ends resolve to the end of the gap.
        var (start, end) = (StartOf(date), EndOf(date));
        return start < end ? new Interval(start, end) : null;
    }

    /// <summary>The start is inside, the end is not.</summary>
    public bool Contains(Instant now)
    {
        // An overlap across midnight (St. John's until 2010) puts late hours of one date into the next date's working time.
        var date = DateOf(now);
        return Covers(HoursOn(date), now) || Covers(HoursOn(date.PlusDays(1)), now);
    }

    /// <summary><paramref name="from"/> itself when inside working time, else the next start.</summary>
    public Instant NextStart(Instant from) => Instant.Max(from, Day(DateOf(from), from).Hours.Start);

    /// <summary>When the calendar's hours start on that civil date, whether or not anybody works then.</summary>
    public Instant StartOf(LocalDate date) => Zones.At(date + Calendar.Hours.Start, Zone);

    /// <summary>When the calendar's hours end on that civil date, so that a Saturday as a due date has an end too.</summary>
    public Instant EndOf(LocalDate date) => Zones.At(date + Calendar.Hours.End, Zone);

    public LocalDate NextWorkday(LocalDate after) => Workday(after, 1);

    public LocalDate PreviousWorkday(LocalDate before) => Workday(before, -1);

    /// <summary>Counts both ends; zero when <paramref name="last"/> is before <paramref name="first"/>.</summary>
    public int WorkdaysBetween(LocalDate first, LocalDate last)
    {
        if (last < first)
        {
            return 0;
        }

        var (count, skips) = (0, Zones.MaySkip(first, last, Zone));
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            count += IsPlannedWorkday(date) && !(skips && Zones.Skips(date, Zone)) ? 1 : 0;
        }

        return count;
    }

    public LocalDate DateOf(Instant i) => LocalOf(i).Date;

    public LocalDateTime LocalOf(Instant i) => i.InZone(Zone).LocalDateTime;

    static bool Covers(Interval? hours, Instant now) => hours is { } h && h.Contains(now);

    bool IsPlannedWorkday(LocalDate date) =>
        Calendar.Workdays.Contains(date.DayOfWeek) && !Calendar.Holidays.ContainsKey(date) && !IsAway(date);

    LocalDate Workday(LocalDate date, int step)
    {
        for (var days = 0; days < Horizon; days++)
        {
            date = date.PlusDays(step);
            if (IsWorkday(date))
            {
                return date;
            }
        }

        throw new NoWorkingTimeException(Calendar.Id, Horizon);
    }
}
