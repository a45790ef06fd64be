using NodaTime;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How many opportunities of a group were open at each age in days, and how many were won or lost at it.</summary>
sealed class AgeCounts(int ages)
{
    readonly int[] atRisk = new int[ages];
    readonly int[] won = new int[ages];
    readonly int[] lost = new int[ages];

    public int Ages => ages;

    public int AtRisk(int age) => age < ages ? atRisk[age] : 0;

    public int Won(int age) => age < ages ? won[age] : 0;

    public int Lost(int age) => age < ages ? lost[age] : 0;

    /// <param name="knownFrom">
    /// The first date on which anything closed. An opportunity created before it is in the record only because it had not closed by then,
    /// so it counts from the age that it had (delayed entry); without this the early days of a record would look slower than they were.
    /// </param>
    /// <param name="ages">Greater ages are not counted: nothing ever closed there.</param>
    public static AgeCounts Of(IEnumerable<Deal> deals, LocalDate knownFrom, LocalDate asOf, int ages)
    {
        var counts = new AgeCounts(ages);
        var change = new int[ages + 1];
        foreach (var deal in deals)
        {
            var entered = Math.Max(0, Period.DaysBetween(deal.CreatedOn, knownFrom));
            var left = deal.AgeOn(asOf);
            if (entered >= ages || left < entered)
            {
                continue;
            }

            change[entered]++;
            change[Math.Min(left, ages - 1) + 1]--;
            if (deal.IsClosed)
            {
                (deal.Won ? counts.won : counts.lost)[left]++;
            }
        }

        for (var (age, open) = (0, 0); age < ages; age++)
        {
            counts.atRisk[age] = open += change[age];
        }

        return counts;
    }

    public static AgeCounts Sum(IEnumerable<AgeCounts> groups, int ages)
    {
        var sum = new AgeCounts(ages);
        foreach (var group in groups)
        {
            for (var age = 0; age < ages; age++)
            {
                sum.atRisk[age] += group.atRisk[age];
                sum.won[age] += group.won[age];
                sum.lost[age] += group.lost[age];
            }
        }

        return sum;
    }
}
