using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>Weeks, months, quarters and years: their end is their last workday; a whole one without "end" is a question.</summary>
static class PeriodReader
{
    internal static Day? Read(Written w, int i, WorkingTime time, LocalDate today, bool marked)
    {
        var p = i + (w.Is(i, "the") ? 1 : 0);
        if (w[p].Text is "eow" or "eom" or "eoq" or "eoy")
        {
            var unit = w[p].Text switch { "eow" => "week", "eom" => "month", "eoq" => "quarter", _ => "year" };
            return LastWorkday(p + 1, Span(unit, today, 0)!.Value, time);
        }

        if (w.Is(p, "end"))
        {
            p += w.Is(p + 1, "of") ? 2 : 1;
            return Named(w, p, today) is { } named ? LastWorkday(named.To, (named.First, named.Last), time) : null;
        }

        var sure = marked || w.Is(i, "next") || w.Is(i, "this");
        if (!sure || Named(w, i, today) is not { } whole || w.Is(i, "the"))
        {
            return null;
        }

        var (first, last) = (FirstWorkday(whole.First, time), LastWorkday(whole.To, (whole.First, whole.Last), time));
        return whole.This ? last : Day.On(whole.To, [first, .. last.Dates]);
    }

    static (int To, LocalDate First, LocalDate Last, bool This)? Named(Written w, int i, LocalDate today)
    {
        if (DayNames.Month(w[i]) is { } month && !w.Number(i + 1))
        {
            var first = new LocalDate(today.Year + (month < today.Month ? 1 : 0), month, 1);
            return (i + 1, first, first.PlusMonths(1).PlusDays(-1), false);
        }

        if (w[i].Text is ['q', >= '1' and <= '4' and var digit])
        {
            var quarter = new LocalDate(today.Year, (3 * (digit - '0')) - 2, 1);
            quarter = quarter.PlusMonths(3) > today ? quarter : quarter.PlusYears(1);
            return (i + 1, quarter, quarter.PlusMonths(3).PlusDays(-1), false);
        }

        var step = w.Is(i, "next") ? 1 : 0;
        var p = i + (w.Is(i, "next") || w.Is(i, "this") || w.Is(i, "the") ? 1 : 0);
        return Span(w[p].Text, today, step) is { } span ? (p + 1, span.First, span.Last, step == 0) : null;
    }

    static (LocalDate First, LocalDate Last)? Span(string unit, LocalDate today, int step)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        return unit switch
        {
            "week" => Until(today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(step), d => d.PlusWeeks(1)),
            "month" => Until(month.PlusMonths(step), d => d.PlusMonths(1)),
            "quarter" => Until(month.PlusMonths((3 * step) - ((today.Month - 1) % 3)), d => d.PlusMonths(3)),
            "year" => Until(new LocalDate(today.Year + step, 1, 1), d => d.PlusYears(1)),
            _ => null,
        };
    }

    static (LocalDate, LocalDate) Until(LocalDate first, Func<LocalDate, LocalDate> next) => (first, next(first).PlusDays(-1));

    static LocalDate FirstWorkday(LocalDate first, WorkingTime time)
    {
        var date = first;
        for (var days = 0; days < 7 && !DayReader.Works(time, date); days++)
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    static Day LastWorkday(int to, (LocalDate First, LocalDate Last) span, WorkingTime time)
    {
        for (var date = span.Last; date >= span.First; date = date.PlusDays(-1))
        {
            if (DayReader.Works(time, date))
            {
                return Day.On(to, date);
            }
        }

        return Day.Unread(to);
    }
}
