using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>What anybody ever reached in this company. Says nothing about who did.</summary>
/// <param name="Best">The most opportunities that one rep created in one calendar month.</param>
/// <param name="Months">Whole calendar months that are known.</param>
/// <param name="WonEach">What one created opportunity brought on average, lost ones included; null where too little is known.</param>
public sealed record ReachedRates(int Best, int Months, decimal? WonEach)
{
    /// <summary>With fewer whole months nothing is said.</summary>
    public const int FewestMonths = 3;

    /// <param name="created">Opportunities by rep and the date of their creation, or of the answer that counted them.</param>
    /// <param name="through">The last date of which anything is known.</param>
    /// <returns>Null where too little is known.</returns>
    public static ReachedRates? Of(IReadOnlyCollection<(PersonId Rep, LocalDate On, int Created)> created, LocalDate through, decimal? wonEach)
    {
        if (created.Count == 0)
        {
            return null;
        }

        var first = created.Min(one => one.On);
        var from = first.Day == 1 ? first : new LocalDate(first.Year, first.Month, 1).PlusMonths(1);
        var months = Math.Max(0, Period.Between(from, through.PlusDays(1), PeriodUnits.Months).Months);
        var best = created.GroupBy(one => (one.Rep, one.On.Year, one.On.Month)).Max(month => month.Sum(one => one.Created));
        return months >= FewestMonths ? new(best, months, wonEach) : null;
    }
}
