using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// The company's closed and open deals boiled down for estimates. A rep's figures borrow from the team's, and those from the company's, by as
/// much as the data say that reps and teams are alike (<see cref="Spread"/>). Worked out once for each import.
/// </summary>
public sealed class DealHistory
{
    readonly FrozenDictionary<PersonId, DealGroup> reps;
    readonly Func<PersonId, TeamId?> teamOf;
    readonly FrozenDictionary<TeamId, Lender> teams;
    readonly Lender company;
    readonly Spread closed;
    readonly Spread sizes;
    readonly int ages;

    DealHistory(IReadOnlyDictionary<PersonId, List<Deal>> deals, Func<PersonId, TeamId?> teamOf, LocalDate asOf)
    {
        var all = deals.Values.SelectMany(rep => rep);
        var knownFrom = all.Min(deal => deal.ClosedOn) ?? asOf;
        ages = all.Where(deal => deal.IsClosed).Select(deal => deal.AgeOn(asOf) + 1).DefaultIfEmpty(0).Max();
        reps = deals.ToFrozenDictionary(rep => rep.Key, rep => DealGroup.Of(rep.Value, knownFrom, asOf, ages));
        (AsOf, this.teamOf) = (asOf, teamOf);
        var byTeam = reps.Select(rep => (Team: teamOf(rep.Key), Deals: rep.Value)).Where(rep => rep.Team is not null)
            .GroupBy(rep => rep.Team!.Value, rep => rep.Deals).Select(team => (Id: team.Key, Reps: team.ToList())).ToList();
        closed = Spread.Of([.. byTeam.Select(team => team.Reps.ConvertAll(rep => rep.Closed))]);
        sizes = Spread.Of([.. byTeam.Select(team => team.Reps.ConvertAll(rep => rep.Sizes))]);
        company = CompanyOf([.. reps.Values]);
        teams = byTeam.ToFrozenDictionary(team => team.Id, team => TeamOf(team.Reps));
        Unevenness = Prospecting.Unevenness.Of(deals.Values.Select(rep => rep.Select(deal => deal.CreatedOn)), asOf);
        Swing = Prospecting.Swing.Of(deals.Select(rep => ((IReadOnlyCollection<Deal>)rep.Value, Of(rep.Key).Cycle)), knownFrom, asOf);
    }

    /// <summary>The last date, included, of which anything is known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The greatest age in days at which any opportunity was ever won or lost; -1 when none was.</summary>
    public int Longest => company.Cycle.Longest;

    /// <summary>How uneven weekly counts of new opportunities are: their variance over their mean, within reps; 1 when they come by chance alone.</summary>
    public double Unevenness { get; }

    /// <summary>How much months differ beyond chance: standard deviation of the logarithm of a factor on a rep's wins of a month.</summary>
    public double Swing { get; }

    /// <param name="all">Of the whole company, in any order, as of any later date; read once.</param>
    /// <param name="teamOf">Null for a rep who is in no team (any more): then the company alone lends.</param>
    public static DealHistory Of(IEnumerable<Opportunity> all, Func<PersonId, TeamId?> teamOf, LocalDate asOf)
    {
        var byRep = all.Select(one => one.AsOf(asOf)).OfType<Opportunity>().GroupBy(one => one.Rep, Deal.Of).ToDictionary(rep => rep.Key, rep => rep.ToList());
        return new(byRep, teamOf, asOf);
    }

    /// <summary>A rep of whom nothing is known yet gets what the company lends, with no win and no loss of their own.</summary>
    public DealEstimates Of(PersonId rep)
    {
        var own = reps.GetValueOrDefault(rep) ?? new DealGroup(new AgeCounts(ages), default, default, []);
        var team = teamOf(rep) is { } id ? teams.GetValueOrDefault(id) : null;
        var above = team ?? company;
        var cycle = Cycle.Of(own.Ages, above.Cycle, closed.RepStrength);
        var rate = Level.Below(above.Rate, own.Closed, closed.RepStrength, cycle.WinRate * (1 - cycle.WinRate));
        var size = Level.Below(above.Size, own.Sizes, sizes.RepStrength, sizes.Within);
        return new(
            (int)own.Closed.Sum,
            (int)(own.Closed.Count - own.Closed.Sum),
            own.Sizes.Count > 0 ? own.Sizes.Mean : null,
            cycle,
            Estimate.OfShare(cycle.WinRate, rate.Variance),
            Shares.Of(rate.Own, team?.Rate.Own),
            Estimate.OfAmount(size.Mean, size.Variance),
            Shares.Of(size.Own, team?.Size.Own),
            new(own.Values, team?.Values ?? [], company.Values));
    }

    Lender CompanyOf(IReadOnlyCollection<DealGroup> everyone)
    {
        var all = DealGroup.Sum(everyone, ages);
        var cycle = Cycle.Of(all.Ages, Cycle.Unknown, 0);
        return new(cycle, Level.Top(all.Closed, cycle.WinRate * (1 - cycle.WinRate)), Level.Top(all.Sizes, sizes.Within), all.Values);
    }

    Lender TeamOf(List<DealGroup> members)
    {
        var all = DealGroup.Sum(members, ages);
        var (rateStrength, sizeStrength) = (closed.TeamStrength(members.ConvertAll(rep => rep.Closed)), sizes.TeamStrength(members.ConvertAll(rep => rep.Sizes)));
        var cycle = Cycle.Of(all.Ages, company.Cycle, rateStrength);
        return new(
            cycle,
            Level.Below(company.Rate, all.Closed, rateStrength, cycle.WinRate * (1 - cycle.WinRate)),
            Level.Below(company.Size, all.Sizes, sizeStrength, sizes.Within),
            all.Values);
    }

    /// <summary>What a team or the company lends to those below it.</summary>
    sealed record Lender(Cycle Cycle, Level Rate, Level Size, ImmutableArray<double> Values);
}
