using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>A rep's open opportunities, each with what its age says about it.</summary>
/// <param name="Open">Created on these dates: those that the CRM has open, and those that the rep says it lacks.</param>
/// <param name="SeenThrough">The last date of which the CRM has told; what closed since then is not known to be.</param>
/// <param name="StillAlive">Of the open ones, those that have been open for longer than any that ever closed, the oldest first.</param>
public sealed record Pipeline(ImmutableArray<LocalDate> Open, LocalDate SeenThrough, Cycle Cycle, ImmutableArray<Opportunity> StillAlive)
{
    internal static Pipeline Of(IReadOnlyCollection<Opportunity> seen, IEnumerable<LocalDate> added, LocalDate seenThrough, Cycle cycle)
    {
        var open = seen.Where(one => one.State == OpportunityState.Open).OrderBy(one => one.CreatedOn).ToList();
        return new(
            [.. open.Select(one => one.CreatedOn), .. added],
            seenThrough,
            cycle,
            [.. open.TakeWhile(one => Age(one.CreatedOn, seenThrough) >= cycle.Longest)]);
    }

    /// <summary>For each open one, the chance that it is won in the period, given how long it has been open already.</summary>
    public IEnumerable<double> Odds(PeriodDates period) =>
        Open.Select(created => Cycle.Odds(Age(created, SeenThrough), Age(created, period.First), Age(created, period.Last)));

    public double Wins(PeriodDates period) => Odds(period).Sum();

    static int Age(LocalDate created, LocalDate on) => Math.Max(-1, Period.DaysBetween(created, on));

    public bool Equals(Pipeline? other) =>
        other is not null && SeenThrough == other.SeenThrough && Cycle == other.Cycle && Open.AsSpan().SequenceEqual(other.Open.AsSpan()) && StillAlive.AsSpan().SequenceEqual(other.StillAlive.AsSpan());

    public override int GetHashCode() => HashCode.Combine(SeenThrough, Open.Length);
}
