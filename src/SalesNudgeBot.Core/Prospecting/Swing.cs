using NodaTime;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// How much a rep's months differ beyond chance: some bring more wins than the ages of what is open would have, some fewer, often for everybody at
/// once. For each rep and past month the wins that came are set beside those expected day by day; what their distance has over chance is the
/// variance of a factor on the month (a frailty, by its moments: Var = E + s² E²).
/// </summary>
public static class Swing
{
    /// <summary>Standard deviation of the factor while there are too few whole months to see it.</summary>
    public const double Usual = 0.25;

    const int FewestMonths = 3;
    const int MostMonths = 12;

    /// <returns>A standard deviation, of the factor's logarithm.</returns>
    internal static double Of(IEnumerable<(IReadOnlyCollection<Deal> Deals, Cycle Cycle)> reps, LocalDate knownFrom, LocalDate asOf)
    {
        var months = Months(knownFrom, asOf).ToList();
        if (months.Count < FewestMonths)
        {
            return Usual;
        }

        var (beyondChance, squares) = (0.0, 0.0);
        foreach (var (deals, cycle) in reps)
        {
            var hazard = Hazard(cycle);
            foreach (var month in months)
            {
                var expected = deals.Sum(deal => Expected(deal, month, hazard));
                var came = deals.Count(deal => deal.Won && deal.ClosedOn is { } closed && month.Contains(closed));
                beyondChance += ((came - expected) * (came - expected)) - expected;
                squares += expected * expected;
            }
        }

        // The same months made the odds, so they lie nearer to them than months to come will.
        var variance = squares > 0 ? Math.Max(0, beyondChance / squares) * months.Count / (months.Count - 1) : 0;
        return Math.Sqrt(Math.Log(1 + variance));
    }

    static IEnumerable<PeriodDates> Months(LocalDate knownFrom, LocalDate asOf)
    {
        var month = PeriodDates.Of(GoalPeriod.Month, LocalDate.Max(knownFrom, asOf.PlusMonths(-MostMonths)).PlusDays(-1)).Next(GoalPeriod.Month);
        for (; month.Last <= asOf; month = month.Next(GoalPeriod.Month))
        {
            yield return month;
        }
    }

    /// <summary>By age: the sum of the daily chances to be won, of one still open, up to that age.</summary>
    static double[] Hazard(Cycle cycle)
    {
        var (sums, sum) = (new double[cycle.Longest + 1], 0.0);
        for (var age = 0; age <= cycle.Longest; age++)
        {
            var open = cycle.OpenAfter(age - 1);
            sum += open > Nearly.Zero ? (cycle.WonBy(age) - cycle.WonBy(age - 1)) / open : 0;
            sums[age] = sum;
        }

        return sums;
    }

    static double Expected(Deal deal, PeriodDates month, double[] hazard)
    {
        var last = deal.ClosedOn is { } closed ? LocalDate.Min(closed, month.Last) : month.Last;
        var from = LocalDate.Max(deal.CreatedOn, month.First);
        return last < from ? 0 : UpTo(Period.DaysBetween(deal.CreatedOn, last)) - UpTo(Period.DaysBetween(deal.CreatedOn, from) - 1);

        double UpTo(int age) => age < 0 || hazard.Length == 0 ? 0 : hazard[Math.Min(age, hazard.Length - 1)];
    }
}
