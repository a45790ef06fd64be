using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Days named from today: "Friday", "tomorrow", "in 2 weeks", "end of the month".</summary>
static class DayReader
{
    const int MostDays = 500;

    /// <param name="marked">After "by" or the like, or alone in a field: shapes that elsewhere are no date ("2/3", "March") are one.</param>
    internal static Day? Read(Written w, int i, Speaker speaker, bool marked)
    {
        var today = speaker.Time.DateOf(speaker.Now);
        return Near(w, i, today)
            ?? Relative(w, i, speaker.Time, today)
            ?? WeekdayOf(w, i, today, marked)
            ?? PeriodReader.Read(w, i, speaker.Time, today, marked)
            ?? DateReader.Read(w, i, today, marked);
    }

    internal static bool Works(WorkingTime time, LocalDate date) =>
        time.Calendar.Workdays.Contains(date.DayOfWeek) && time.HolidayOn(date) is null && !Zones.Skips(date, time.Zone);

    static Day? Near(Written w, int i, LocalDate today)
    {
        if (w.Is(i, "the") && w.Are(i + 1, "day", "after", "tomorrow"))
        {
            i++;
        }

        return w[i].Text switch
        {
            "today" => Day.On(i + 1, today),
            "tomorrow" or "tmrw" or "tmr" or "tomorow" => Day.On(i + 1, today.PlusDays(1)),
            "yesterday" => Day.On(i + 1, today.PlusDays(-1)),
            "day" when w.Are(i, "day", "after", "tomorrow") => Day.On(i + 3, today.PlusDays(2)),
            "this" when w.Is(i + 1, "morning") || w.Is(i + 1, "afternoon") || w.Is(i + 1, "evening") => Day.On(i + 1, today),
            _ => null,
        };
    }

    static Day? Relative(Written w, int i, WorkingTime time, LocalDate today)
    {
        var lead = w.Is(i, "in") || w.Is(i, "within");
        var p = i + (lead ? 1 : 0);
        p += lead && w.Is(p, "the") && w.Is(p + 1, "next") ? 2 : 0;
        var n = NumberWords.At(w, p) ?? (w.Is(p, "a") || w.Is(p, "an") ? 1 : null);
        if (n is null)
        {
            return lead && Vague(w, p) is { } unread ? Day.Unread(unread) : null;
        }

        p++;
        if (n == 1 && Vague(w, p) is { } to)
        {
            return lead ? Day.Unread(to) : null;
        }

        p += w.Is(p, "-") ? 1 : 0;
        var working = w.Is(p, "working") || w.Is(p, "business") || w.Is(p, "work");
        p += working ? 1 : 0;
        var unit = w[p].Text;
        p++;
        if (!lead)
        {
            // "2 weeks from now" is a date, "2 weeks" is a length of time.
            if (!((w.Is(p, "from") || w.Is(p, "after")) && (w.Is(p + 1, "now") || w.Is(p + 1, "today"))))
            {
                return null;
            }

            p += 2;
        }

        var known = unit is "day" or "days" or "workday" or "workdays" or "week" or "weeks" or "month" or "months" or "fortnight" or "fortnights";
        if (!known)
        {
            return null;
        }

        working |= unit is "workday" or "workdays";
        return n is < 1 or > MostDays || w.Is(p, "from") || (w.Are(p, "or", "so")) || (working && unit is not ("day" or "days" or "workday" or "workdays"))
            ? Day.Unread(p)
            : unit switch
            {
                "week" or "weeks" => Day.On(p, today.PlusWeeks(n.Value)),
                "fortnight" or "fortnights" => Day.On(p, today.PlusWeeks(2 * n.Value)),
                "month" or "months" => Day.On(p, today.PlusMonths(n.Value)),
                _ when working => AfterWorkdays(p, n.Value, time, today),
                _ => Day.On(p, today.PlusDays(n.Value)),
            };
    }

    static Day AfterWorkdays(int to, int n, WorkingTime time, LocalDate today)
    {
        var date = today;
        for (var searched = 0; n > 0; searched++)
        {
            if (searched > 3 * MostDays)
            {
                return Day.Unread(to);
            }

            date = date.PlusDays(1);
            n -= Works(time, date) ? 1 : 0;
        }

        return Day.On(to, date);
    }

    // "couple of weeks", "few days": the token after it.
    static int? Vague(Written w, int i)
    {
        if (!(w.Is(i, "couple") || w.Is(i, "few") || w.Is(i, "several") || w.Is(i, "some")))
        {
            return null;
        }

        var p = i + (w.Is(i + 1, "of") ? 2 : 1);
        p += w.Is(p, "working") || w.Is(p, "business") || w.Is(p, "more") ? 1 : 0;
        return w[p].Text is "days" or "weeks" or "months" or "hours" or "minutes" ? p + 1 : null;
    }

    static Day? WeekdayOf(Written w, int i, LocalDate today, bool marked)
    {
        var (p, next, coming) = (i, false, false);
        if (w.Are(i, "next", "week") && DayNames.Weekday(w[i + 2]) is { } later)
        {
            return Day.On(i + 3, InWeek(today.PlusWeeks(1), later));
        }

        for (; w.Is(p, "next") || w.Is(p, "this") || w.Is(p, "coming") || (w.Is(p, "the") && w.Is(p + 1, "coming")); p++)
        {
            next |= w.Is(p, "next");
            coming |= w.Is(p, "coming");
        }

        if (DayNames.Weekday(w[p]) is not { } weekday)
        {
            return null;
        }

        p += w.Is(p + 1, ".") && w[p + 1].Glued && w.Number(p + 2) ? 2 : 1;
        var exact = DateReader.Read(w, p + (w.Is(p, ",") ? 1 : 0) + (w.Is(p, "the") ? 1 : 0), today, marked);
        if (exact is { Kind: DayKind.Date } date && !next)
        {
            var fitting = date.Dates.Where(d => d.DayOfWeek == weekday).ToImmutableArray();
            return fitting.IsEmpty ? Day.None(date.To) : date with { Dates = fitting };
        }

        var first = today.DayOfWeek == weekday && !next && !coming ? today : today.Next(weekday);
        if (w.Are(p, "next", "week"))
        {
            return Day.On(p + 2, InWeek(today.PlusWeeks(1), weekday));
        }

        if (w.Is(p, "week") || w.Are(p, "in", "a", "week") || w.Are(p, "after", "next"))
        {
            return Day.Unread(p + (w.Is(p, "in") ? 3 : w.Is(p, "week") ? 1 : 2));
        }

        p += w.Are(p, "this", "week") && InWeek(today, weekday) == first ? 2 : 0;
        if (!next)
        {
            return Day.Weekday(p, first);
        }

        // "Next Friday" is the coming one to some and the one of next week to others; where both are the same day it is clear,
        // except on that weekday itself.
        var nextWeek = InWeek(today.PlusWeeks(1), weekday);
        return first == nextWeek && today.DayOfWeek != weekday ? Day.On(p, first) : Day.On(p, first, first.PlusWeeks(1));
    }

    static LocalDate InWeek(LocalDate date, IsoDayOfWeek weekday) => date.PlusDays((int)weekday - (int)date.DayOfWeek);
}
