using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

public sealed partial record WorkingTime
{
    /// <summary>Working time elapsed; zero when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public Duration Between(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        if (to <= from)
        {
            return sum;
        }

        // One date further than `to` reads, for an overlap across midnight.
        var last = DateOf(to).PlusDays(1);
        for (var date = DateOf(from); date <= last; date = date.PlusDays(1))
        {
            if (HoursOn(date) is { } hours)
            {
                var worked = Instant.Min(to, hours.End) - Instant.Max(from, hours.Start);
                sum += Duration.Max(worked, Duration.Zero);
            }
        }

        return sum;
    }

    /// <summary>
    /// Days first: into working time, then the same local time on the n-th next day with hours. Then the time, inside hours only:
    /// a wait that ends exactly at a day's end answers that end. A zero wait answers <paramref name="from"/>.
    /// </summary>
    public Instant Add(Instant from, Wait wait) =>
        AddTime(wait.Days == 0 ? from : AddDays(from, wait.Days), wait.Time);

    /// <summary>
    /// The latest instant from which <see cref="Add"/> reaches <paramref name="from"/> without passing it. Waiting whole days from before
    /// a day's end but not from that end itself, the answer is that end: everything earlier is in time, everything later is not.
    /// </summary>
    public Instant Back(Instant from, Wait wait)
    {
        var reached = BackTime(from, wait.Time);
        return wait.Days == 0 ? reached : BackDays(reached, wait.Days);
    }

    Instant AddDays(Instant from, int days)
    {
        var start = NextStart(from);
        var local = ForwardLocalOf(start);
        var date = local.Date;
        for (var n = 0; n < days; n++)
        {
            date = Day(date.PlusDays(1), Instant.MinValue).Date;
        }

        // Hours are the same every day and the resolver never runs backwards, so this cannot leave that day's hours.
        return Zones.At(date + local.TimeOfDay, Zone);
    }

    Instant BackDays(Instant from, int days)
    {
        var day = DayBack(DateOf(from).PlusDays(1), from);
        var time = from < day.Hours.End ? ForwardLocalOf(from).TimeOfDay : Calendar.Hours.End;
        for (var n = 0; n < days; n++)
        {
            day = DayBack(day.Date.PlusDays(-1), Instant.MaxValue);
        }

        // A gap may swallow the first hours of the day found; then even its start is too late, and the day before is the last in time.
        var start = Zones.At(day.Date + time, Zone);
        return start == day.Hours.Start && AddDays(start, days) > from
            ? DayBack(day.Date.PlusDays(-1), Instant.MaxValue).Hours.End
            : start;
    }

    Instant AddTime(Instant from, Duration time)
    {
        if (time == Duration.Zero)
        {
            return from;
        }

        var date = DateOf(from);
        while (true)
        {
            var (day, hours) = Day(date, from);
            var start = Instant.Max(from, hours.Start);
            if (hours.End - start >= time)
            {
                return start + time;
            }

            time -= hours.End - start;
            date = day.PlusDays(1);
        }
    }

    Instant BackTime(Instant from, Duration time)
    {
        if (time == Duration.Zero)
        {
            return from;
        }

        var date = DateOf(from).PlusDays(1);
        while (true)
        {
            var (day, hours) = DayBack(date, from);
            var end = Instant.Min(from, hours.End);
            if (end - hours.Start >= time)
            {
                return end - time;
            }

            time -= end - hours.Start;
            date = day.PlusDays(-1);
        }
    }

    (LocalDate Date, Interval Hours) Day(LocalDate first, Instant endsAfter)
    {
        for (var days = 0; days < Horizon; days++)
        {
            var date = first.PlusDays(days);
            if (HoursOn(date) is { } hours && endsAfter < hours.End)
            {
                return (date, hours);
            }
        }

        throw new NoWorkingTimeException(Calendar.Id, Horizon);
    }

    (LocalDate Date, Interval Hours) DayBack(LocalDate last, Instant startsBy)
    {
        for (var days = 0; days < Horizon; days++)
        {
            var date = last.PlusDays(-days);
            if (HoursOn(date) is { } hours && hours.Start <= startsBy)
            {
                return (date, hours);
            }
        }

        throw new NoWorkingTimeException(Calendar.Id, Horizon);
    }

    // Local time that never runs backwards: throughout an overlap's second pass it stands at the overlap's end.
    // Without it, waiting a day from 02:10 the second time would end before waiting a day from 02:50 the first time.
    LocalDateTime ForwardLocalOf(Instant i)
    {
        var local = LocalOf(i);
        return Zones.At(local, Zone) == i
            ? local
            : Zone.GetZoneInterval(Zone.GetZoneInterval(i).Start - Duration.Epsilon).IsoLocalEnd;
    }
}
