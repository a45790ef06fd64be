using NodaTime;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>A calendar month or quarter, both ends included.</summary>
public readonly record struct PeriodDates(LocalDate First, LocalDate Last)
{
    public static PeriodDates Of(GoalPeriod kind, LocalDate on)
    {
        var months = kind == GoalPeriod.Quarter ? 3 : 1;
        var first = new LocalDate(on.Year, on.Month - ((on.Month - 1) % months), 1);
        return new(first, first.PlusMonths(months).PlusDays(-1));
    }

    public bool Contains(LocalDate date) => First <= date && date <= Last;

    public PeriodDates Next(GoalPeriod kind) => Of(kind, Last.PlusDays(1));
}
