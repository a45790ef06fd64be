using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class PacePropertyTests
{
    static readonly LocalDate Start = Sample.Day("2026-03-02");

    /// <summary>A rep's record and a day to look at it.</summary>
    sealed record Life(Deals Deals, Rep Rep, LocalDate On);

    [Fact]
    public void A_band_never_gets_better_as_the_shortfall_grows() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Tenths(), Tenths(), Gen.Choose(0, 400).ToArbitrary(), (a, b, against) =>
        {
            var (less, more) = (Of(Math.Min(a, b), against), Of(Math.Max(a, b), against));
            return less.Band <= more.Band && (less.Band == PaceBand.OnPace) == (less.Shortfall <= 0);
        }));

    [Fact]
    public void One_more_created_is_never_worse() =>
        Holds(life => After(life, life.Deals.Open(Deals.Ana, life.On.PlusDays(-1))) is var (before, after)
            && after.Shortfall <= before.Shortfall + 1e-9 && after.Created >= before.Created && after.Band <= before.Band);

    [Fact]
    public void A_higher_goal_is_never_better() =>
        Holds(life =>
        {
            var (before, after) = (Look(life), Look(life with { Rep = life.Rep with { Goal = life.Rep.Goal! with { Value = life.Rep.Goal.Value * 2 } } }));
            return after.Shortfall >= before.Shortfall - 1e-9 && after.Band >= before.Band;
        });

    [Fact]
    public void What_is_needed_is_what_was_created_and_the_shortfall_and_never_below_zero() =>
        Holds(life => Look(life) is var pace && pace.Needed >= 0 && Math.Abs(Math.Max(0, pace.Created + pace.Shortfall) - pace.Needed) < 1 && pace.Needed >= pace.Created + pace.Shortfall - 1e-6);

    [Fact]
    public void Every_figure_is_one() =>
        Holds(life => Look(life) is var pace
            && pace.Sum is { } sum
            && Forecast.Of(sum) is var forecast
            && double.IsFinite(pace.Shortfall)
            && sum.OpenWins >= 0
            && sum.OpenWins <= sum.Pipeline.Open.Length
            && sum.Days.Weight <= sum.Days.Whole + 1e-9
            && sum.Days.Weight <= sum.Days.Count + 1e-9
            && IsOrdered(sum.Deals.WinRate)
            && IsOrdered(sum.Deals.Size)
            && forecast.Result.Low <= forecast.Result.High
            && forecast.Needed.Low <= forecast.Needed.High
            && forecast.Result.Low >= sum.WonInPeriod - 1e-6);

    [Fact]
    public void The_chances_of_an_opportunity_add_up() =>
        Holds(life => Look(life).Sum!.Deals.Cycle is var cycle
            && Enumerable.Range(0, cycle.Longest + 1).All(age =>
                cycle.WonBy(age) >= cycle.WonBy(age - 1) - 1e-12
                && cycle.OpenAfter(age) <= cycle.OpenAfter(age - 1) + 1e-12
                && cycle.WonBy(age) + cycle.OpenAfter(age) <= 1 + 1e-12
                && cycle.Odds(age, age + 1, 2000) is >= 0 and <= 1));

    [Fact]
    public void An_opportunity_that_has_waited_longer_has_no_more_chance_to_come_in_time_than_the_whole_of_it() =>
        Holds(life => Look(life).Sum!.Deals.Cycle is var cycle
            && Enumerable.Range(0, cycle.Longest + 1).All(age => cycle.Odds(age, age + 1, age + 10) <= cycle.Odds(age, age + 1, age + 40) + 1e-12));

    static void Holds(Func<Life, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Lives.ToArbitrary(), property));

    static Gen<Life> Lives =>
        from rows in Gen.Choose(0, 20_000).ListOf(60)
        from mine in Gen.Choose(0, 20_000).ListOf(25)
        from day in Gen.Choose(150, 330)
        from goal in Gen.Choose(1, 200)
        from quarter in Gen.Elements(GoalPeriod.Month, GoalPeriod.Quarter)
        from started in Gen.Choose(-300, 300)
        select Made(rows, mine, Start.PlusDays(day), new Goal(goal * 500, quarter), started > 0 ? null : Start.PlusDays(started));

    static Life Made(IEnumerable<int> rows, IEnumerable<int> mine, LocalDate on, Goal goal, LocalDate? started)
    {
        // A dozen closed for certain, so that there is enough to say something.
        var deals = new Deals().Won(Deals.Ana, Start, 12, 900, 6).Lost(Deals.Ana, Start, 30, 6);
        foreach (var row in rows)
        {
            Put(deals, new($"rep{row % 7}"), row);
        }

        foreach (var row in mine)
        {
            Put(deals, Deals.Ana, row);
        }

        deals.In(Deals.North, Deals.Ana, new("rep1"), new("rep2"), new("rep3")).In(new("south"), new("rep4"), new("rep5"));
        return new(deals, new Rep(Deals.Ana, null) { Goal = goal, Started = started }, on);
    }

    static void Put(Deals deals, People.PersonId rep, int row)
    {
        var (created, days) = (Start.PlusDays(row % 331), (row / 331) % 60);
        _ = (row % 3) switch
        {
            0 => deals.Won(rep, created, days, 100 + (row % 5000)),
            1 => deals.Lost(rep, created, days),
            _ => deals.Open(rep, created),
        };
    }

    static Pace Look(Life life) => life.Deals.Pace(life.Rep, life.On);

    // The company's history stays as it was: what is tried is what the rep's own row changes.
    static (Pace Before, Pace After) After(Life life, Deals changed)
    {
        var view = changed.View(life.On.PlusDays(-1));
        var before = view with { Own = [.. view.Own.Where(one => one.Id != changed.All[^1].Id)] };
        return (Look(before), Look(view));

        Pace Look(CrmView crm) => Pace.Of(life.Rep, PaceSettings.Default, Sample.Berlin, [], crm, life.On);
    }

    static bool IsOrdered(Estimate estimate) => estimate.Low <= estimate.Value + 1e-9 && estimate.Value <= estimate.High + 1e-9 && estimate.Low >= 0;

    static Arbitrary<double> Tenths() => Gen.Choose(-100, 400).Select(n => n / 10.0).ToArbitrary();

    static Pace Of(double shortfall, double against) => new(Start, Start.PlusDays(20), 5, shortfall, null) { Against = against / 10 };
}
