using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Dates in figures: "30 Nov", "Nov 30, 2026", "2026-11-30", "30/11", "the 27th".</summary>
static class DateReader
{
    // A date without a year that passed this recently is more likely a slip than next year's.
    const int SlipDays = 120;

    internal static Day? Read(Written w, int i, LocalDate today, bool marked) =>
        Iso(w, i) ?? DayMonth(w, i, today) ?? MonthDay(w, i, today) ?? Slashed(w, i, today, marked) ?? DayOfMonth(w, i, today);

    static Day? Iso(Written w, int i) =>
        w.Number(i) && w[i].Text.Length == 4 && w.Is(i + 1, "-") && w.Number(i + 2) && w.Is(i + 3, "-") && w.Number(i + 4)
            ? Exact(i + 5, w[i].Value, w[i + 2].Value, w[i + 4].Value)
            : null;

    static Day? DayMonth(Written w, int i, LocalDate today)
    {
        if (!w.Number(i) || w[i].Text.Length > 2)
        {
            return null;
        }

        var p = AfterOrdinal(w, i + 1, out _);
        p += w.Is(p, "of") || (w.Is(p, ".") && w[p].Glued) || w.Is(p, "-") ? 1 : 0;
        return DayNames.Month(w[p]) is { } month ? WithYear(w, p + 1, today, month, w[i].Value) : null;
    }

    static Day? MonthDay(Written w, int i, LocalDate today)
    {
        if (DayNames.Month(w[i]) is not { } month)
        {
            return null;
        }

        var p = i + 1 + (w.Is(i + 1, ".") && w[i + 1].Glued ? 1 : 0);
        p += w.Is(p, "the") ? 1 : 0;
        if (!w.Number(p) || w[p].Text.Length > 2 || (w.Is(p + 1, ":") && w[p + 1].Glued))
        {
            return null;
        }

        return WithYear(w, AfterOrdinal(w, p + 1, out _), today, month, w[p].Value);
    }

    static Day? Slashed(Written w, int i, LocalDate today, bool marked)
    {
        var dotted = w.Is(i + 1, ".");
        if (!(dotted || w.Is(i + 1, "/")) || !w.Number(i) || !w[i + 1].Glued || !w.Number(i + 2) || !w[i + 2].Glued
            || w[i].Text.Length > 2 || w[i + 2].Text.Length > 2)
        {
            return null;
        }

        var (first, second) = (w[i].Value, w[i + 2].Value);
        var p = i + 3;
        int? year = null;
        if (w.Is(p, w[i + 1].Text) && w[p].Glued && w.Number(p + 1) && w[p + 1].Glued && w[p + 1].Text.Length is 2 or 4)
        {
            year = w[p + 1].Value + (w[p + 1].Text.Length == 2 ? 2000 : 0);
            p += 2;
        }
        else if (!marked)
        {
            return null;
        }

        p += dotted && year is null && w.Is(p, ".") && w[p].Glued && !w[p + 1].Glued && w.Word(p + 1) ? 1 : 0;
        var dates = new List<LocalDate>();
        Add(first, second);
        if (!dotted)
        {
            Add(second, first);
        }

        return dates.Count == 0 ? Day.None(p) : Day.On(p, [.. dates.Distinct()]);

        void Add(int day, int month)
        {
            var read = year is { } y ? Exact(p, y, month, day) : Coming(p, today, month, day);
            dates.AddRange(read.Dates);
        }
    }

    static Day? DayOfMonth(Written w, int i, LocalDate today)
    {
        i += w.Is(i, "the") ? 1 : 0;
        if (!w.Number(i) || w[i].Text.Length > 2)
        {
            return null;
        }

        var p = AfterOrdinal(w, i + 1, out var ordinal);
        if (!ordinal)
        {
            return null;
        }

        for (var month = 0; month < 3; month++)
        {
            var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(month);
            if (Exact(p, first.Year, first.Month, w[i].Value) is { Kind: DayKind.Date } day && day.Dates[0] >= today)
            {
                return day;
            }
        }

        return Day.None(p);
    }

    static int AfterOrdinal(Written w, int i, out bool found)
    {
        found = w[i].Glued && w[i].Text is "st" or "nd" or "rd" or "th";
        return i + (found ? 1 : 0);
    }

    static Day WithYear(Written w, int i, LocalDate today, int month, int day)
    {
        var p = i + (w.Is(i, ",") || (w.Is(i, ".") && w[i].Glued) || w.Is(i, "-") ? 1 : 0);
        return w.Number(p) && w[p].Text.Length == 4 && !w.Is(p + 1, ":") ? Exact(p + 1, w[p].Value, month, day) : Coming(i, today, month, day);
    }

    static Day Coming(int to, LocalDate today, int month, int day)
    {
        // 29 Feb may be years away; that is far enough to be a slip.
        var thisYear = Exact(to, today.Year, month, day);
        return thisYear.Kind == DayKind.Date && thisYear.Dates[0] >= today.PlusDays(-SlipDays) ? thisYear : Exact(to, today.Year + 1, month, day);
    }

    static Day Exact(int to, int year, int month, int day) =>
        year is >= 1970 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? Day.On(to, new LocalDate(year, month, day))
            : Day.None(to);
}
