using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>Finds expectations that cannot all hold: those of one rep are laid beside each other, and each pair is told once with all it concerns.</summary>
public static class Contradictions
{
    /// <param name="reached">Null where no past is known: then nothing is said about rates.</param>
    public static ImmutableArray<Contradiction> In(Company company, ReachedRates? reached = null)
    {
        var found = new Dictionary<Contradiction, SortedSet<string>>();
        foreach (var (expected, people) in ExpectedOfReps.Of(company))
        {
            foreach (var contradiction in In(expected, reached))
            {
                if (!found.TryGetValue(contradiction, out var of))
                {
                    found[contradiction] = of = new(StringComparer.Ordinal);
                }

                of.UnionWith(people.Select(person => person.Value));
            }
        }

        return
        [
            .. found.Select(pair => pair.Key with { Of = [.. pair.Value.Select(id => new PersonId(id))] }),
            .. company.Expectations.Where(expectation => expectation.IsUnfunded).Select(edict => new Contradiction.Unfunded(edict)),
        ];
    }

    static IEnumerable<Contradiction> In(ExpectedOfReps expected, ReachedRates? reached) =>
        expected.All.Where(one => one.Measured is not null).GroupBy(one => one.Measured!.Measure)
            .SelectMany(measure => BothWays([.. measure], expected.Workdays).Concat(TwoNumbers([.. measure], expected.Workdays)))
            .Concat(Hours(expected))
            .Concat(Pay(expected.All))
            .Concat(reached is null ? [] : Rates(expected, reached));

    static IEnumerable<Contradiction> BothWays(ImmutableArray<Expectation> measure, int workdays)
    {
        var up = measure.FirstOrDefault(one => one.Measured!.Direction is Direction.Up);
        var down = measure.FirstOrDefault(one => one.Measured!.Direction is Direction.Down);
        if (up is not null && down is not null)
        {
            yield return new Contradiction.BothWays(up, down);
        }

        var most = measure.Where(one => one.Measured!.AtLeast is not null).MaxBy(one => one.Measured!.PerMonth(one.Measured.AtLeast!.Value, workdays));
        var least = measure.Where(one => one.Measured!.AtMost is not null).MinBy(one => one.Measured!.PerMonth(one.Measured.AtMost!.Value, workdays));
        if (most is { Measured: { AtLeast: { } floor } asks } && least is { Measured: { AtMost: { } ceiling } allows }
            && Measured.Difference(asks, floor, allows, ceiling, workdays) > 0)
        {
            yield return new Contradiction.NoRoom(most, least);
        }
    }

    /// <summary>Of one who leads, the narrower number is meant to stand for the wider one; of two, nobody knows which.</summary>
    static IEnumerable<Contradiction> TwoNumbers(ImmutableArray<Expectation> measure, int workdays) =>
        Differing(measure, toReach: true, workdays).Concat(Differing(measure, toReach: false, workdays));

    static IEnumerable<Contradiction> Differing(ImmutableArray<Expectation> measure, bool toReach, int workdays)
    {
        decimal? Number(Measured measured) => toReach ? measured.AtLeast : measured.AtMost;
        var numbered = measure.Where(one => Number(one.Measured!) is not null).ToArray();
        return numbered.Skip(1)
            .Where(other => other.By != numbered[0].By
                && Measured.Difference(numbered[0].Measured!, Number(numbered[0].Measured!)!.Value, other.Measured!, Number(other.Measured!)!.Value, workdays) != 0)
            .Select(other => new Contradiction.TwoNumbers(numbered[0], other, toReach));
    }

    static IEnumerable<Contradiction> Hours(ExpectedOfReps expected)
    {
        var mandated = expected.All.Where(one => one.HoursPerWeek is not null).OrderByDescending(one => one.HoursPerWeek).ToArray();
        var sum = mandated.Sum(one => one.HoursPerWeek!.Value);
        return sum > expected.WorkingHours ? [new Contradiction.TooManyHours(mandated[0], mandated[^1], sum, expected.WorkingHours)] : [];
    }

    static IEnumerable<Contradiction> Pay(ImmutableArray<Expectation> all)
    {
        var paid = all.SelectMany(one => one.PaidFor).ToHashSet(StringComparer.Ordinal);
        return all.FirstOrDefault(one => !one.PaidFor.IsEmpty) is { } pays
            ? all.SelectMany(one => one.AccountableFor.Where(measure => !paid.Contains(measure)).Select(measure => new Contradiction.PaidForOther(one, pays, measure)))
            : [];
    }

    static IEnumerable<Contradiction> Rates(ExpectedOfReps expected, ReachedRates reached)
    {
        foreach (var one in expected.All)
        {
            if (one.Measured is { AtLeast: { } number } measured
                && (measured.Measure == Expectation.Opportunities ? 1 : measured.Measure == Expectation.Won ? reached.WonEach : null) is { } each
                && each > 0
                && measured.PerMonth(number, expected.Workdays) / each is var needed
                && needed > reached.Best)
            {
                yield return new Contradiction.AboveAnyRate(one, needed);
            }
        }
    }
}
