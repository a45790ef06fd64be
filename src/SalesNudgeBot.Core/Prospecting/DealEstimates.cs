using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>What one rep's deals are expected to do: their own record, with what others of the team and the company lend it.</summary>
/// <param name="Won">Of the rep's own, as counted.</param>
/// <param name="Lost">Of the rep's own, as counted.</param>
/// <param name="OwnSize">Mean value of the rep's own wins, as counted; null without any that has a value.</param>
/// <param name="WinRate">Of those created, the share that is won in the end.</param>
/// <param name="Size">Mean value of a win.</param>
public sealed record DealEstimates(
    int Won, int Lost, double? OwnSize, Cycle Cycle, Estimate WinRate, Shares WinRateFrom, Estimate Size, Shares SizeFrom, WonValues Values)
{
    public int Closed => Won + Lost;

    /// <summary>Won of won and lost, as counted; null before anything closed.</summary>
    public double? OwnWinRate => Closed > 0 ? (double)Won / Closed : null;

    /// <summary>Enough to divide by.</summary>
    public bool AreUsable => WinRate.Value > Nearly.Zero && Size.Value > Nearly.Zero;
}

/// <summary>Values of past wins, in rising order; many are thinned out evenly.</summary>
public sealed record WonValues(ImmutableArray<double> Own, ImmutableArray<double> Team, ImmutableArray<double> Company)
{
    const int Most = 400;

    internal static ImmutableArray<double> Thinned(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length <= Most ? [.. sorted] : [.. Enumerable.Range(0, Most).Select(n => sorted[(int)((n + 0.5) * sorted.Length / Most)])];
    }
}
