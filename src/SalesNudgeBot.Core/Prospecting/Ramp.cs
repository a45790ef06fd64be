using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How much of a period's goal is a rep's, who may be new, and over how many working days it is spread.</summary>
/// <param name="Share">0 to 1: what is expected grows evenly from the rep's first day, and days before it expect nothing.</param>
/// <param name="Workdays">The rep's own of the period, from their first day on: holidays and time off are not among them.</param>
public readonly record struct Ramp(double Share, int Workdays)
{
    const double DaysInMonth = 365.25 / 12;

    public static Ramp Of(LocalDate? started, PaceSettings settings, WorkingTime time, PeriodDates period)
    {
        var first = started is { } day ? LocalDate.Max(day, period.First) : period.First;
        var workdays = time.WorkdaysBetween(first, period.Last);
        if (started is not { } start || start.PlusDays((int)Math.Ceiling(settings.RampMonths * DaysInMonth)) <= period.First)
        {
            return new(1, workdays);
        }

        var (share, all) = (0.0, 0);
        for (var date = period.First; date <= period.Last; date = date.PlusDays(1))
        {
            if (time.IsWorkday(date))
            {
                all++;
                share += ShareOn(date, start, settings.RampMonths);
            }
        }

        return new(all > 0 ? share / all : 0, workdays);
    }

    static double ShareOn(LocalDate date, LocalDate started, int months) =>
        date < started ? 0
        : months == 0 ? 1
        : Math.Min(1, (Period.DaysBetween(started, date) + 1) / (months * DaysInMonth));
}
