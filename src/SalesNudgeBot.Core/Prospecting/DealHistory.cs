using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>The company's closed and open deals boiled down for estimates. Worked out once for each import.</summary>
/// <param name="AsOf">The last date, included, of which anything is known.</param>
/// <param name="Longest">The greatest age in days at which any opportunity was ever won or lost; -1 when none was.</param>
/// <param name="Teams">How many teams have opportunities.</param>
public sealed record DealHistory(LocalDate AsOf, int Longest, int Teams)
{
    /// <param name="all">Of the whole company, in any order, as of any later date; read once.</param>
    /// <param name="teamOf">Null for a rep who is in no team (any more).</param>
    public static DealHistory Of(IEnumerable<Opportunity> all, Func<PersonId, TeamId?> teamOf, LocalDate asOf)
    {
        var known = all.Select(one => one.AsOf(asOf)).OfType<Opportunity>().ToList();
        return new(
            asOf,
            known.Select(one => one.ClosedOn is { } closed ? Period.DaysBetween(one.CreatedOn, closed) : -1).DefaultIfEmpty(-1).Max(),
            known.Select(one => one.Rep).Distinct().Select(teamOf).OfType<TeamId>().Distinct().Count());
    }
}
