using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>The deals of a rep, a team or the company, boiled down.</summary>
sealed record DealGroup(AgeCounts Ages, Moments Closed, Moments Sizes, ImmutableArray<double> Values)
{
    public static DealGroup Of(IReadOnlyList<Deal> deals, NodaTime.LocalDate knownFrom, NodaTime.LocalDate asOf, int ages)
    {
        var values = deals.Where(deal => deal.Value is not null).Select(deal => deal.Value!.Value).ToArray();
        return new(
            AgeCounts.Of(deals, knownFrom, asOf, ages),
            Moments.OfShare(deals.Count(deal => deal.Won), deals.Count(deal => deal.IsClosed)),
            Moments.Of(values),
            WonValues.Thinned(values));
    }

    public static DealGroup Sum(IReadOnlyCollection<DealGroup> groups, int ages) =>
        new(
            AgeCounts.Sum(groups.Select(group => group.Ages), ages),
            groups.Aggregate(default(Moments), (sum, group) => sum + group.Closed),
            groups.Aggregate(default(Moments), (sum, group) => sum + group.Sizes),
            WonValues.Thinned(groups.SelectMany(group => group.Values)));
}
