using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Core.Tests.Calendars;

namespace SalesNudgeBot.Core.Tests.Prospecting;

public sealed class ForecastTests
{
    static readonly LocalDate Start = Sample.Day("2025-11-03");
    static readonly LocalDate On = Sample.Day("2026-11-09");

    [Fact]
    public void The_same_figures_always_give_the_same_ranges()
    {
        var sum = Pace(World(new Random(1), 0), new("rep0")).Sum!;
        Assert.Equal(Forecast.Of(sum), Forecast.Of(sum));
    }

    [Fact]
    public void Where_the_world_is_as_it_is_thought_to_be_a_range_holds_the_truth_about_8_times_of_10()
    {
        var (inside, all, foreseen, came) = (0, 0, 0.0, 0.0);
        for (var seed = 0; seed < 25; seed++)
        {
            var deals = World(new Random(seed), 0);
            foreach (var rep in Reps)
            {
                var said = Forecast.Of(Pace(deals, rep).Sum!).Result;
                var truth = (double)deals.All.Where(one => one.Rep == rep && one is { State: OpportunityState.Won, ClosedOn: { Year: 2026, Month: 11 } }).Sum(one => one.Value!.Value);
                inside += said.Low <= truth && truth <= said.High ? 1 : 0;
                foreseen += said.Value;
                came += truth;
                all++;
            }
        }

        Assert.InRange((double)inside / all, 0.74, 0.88);
        Assert.InRange(foreseen / came, 0.95, 1.05);
    }

    [Theory]
    [InlineData(0, 0, 0.12)]
    [InlineData(0.4, 0.28, 0.55)]
    public void Months_that_differ_beyond_chance_are_seen_to(double swing, double least, double most) =>
        Assert.InRange(Enumerable.Range(0, 10).Average(seed => World(new Random(seed), swing).History(On).Swing), least, most);

    [Fact]
    public void Too_few_whole_months_tell_nothing_of_how_they_differ() =>
        Assert.Equal(Swing.Usual, new Deals().Won(Deals.Ana, Start, 10, 100, 20).History(Start.PlusDays(80)).Swing);

    static PersonId[] Reps => [.. Enumerable.Range(0, 8).Select(n => new PersonId($"rep{n}"))];

    static Pace Pace(Deals deals, PersonId rep) => deals.Pace(new Rep(rep, null) { Goal = new(20_000, GoalPeriod.Month) }, On);

    /// <summary>A year and a month in which nothing changes but by chance; each month's daily chance to win may be better or worse by a factor.</summary>
    static Deals World(Random random, double swing)
    {
        var deals = new Deals();
        var factors = Enumerable.Range(0, 24).Select(_ => Math.Exp((swing * Normal(random)) - (swing * swing / 2))).ToArray();
        foreach (var rep in Reps)
        {
            for (var date = Start; date < Start.PlusDays(392); date = date.PlusDays(1))
            {
                if (Sample.Berlin.IsWorkday(date) && random.NextDouble() < 0.8)
                {
                    Live(deals, rep, date, factors, random);
                }
            }
        }

        return deals.In(Deals.North, Reps[..4]).In(new("south"), Reps[4..]);
    }

    static void Live(Deals deals, PersonId rep, LocalDate created, double[] factors, Random random)
    {
        for (var age = 1; age <= 60; age++)
        {
            var date = created.PlusDays(age);
            var factor = factors[((date.Year - 2025) * 12) + date.Month - 11];
            if (random.NextDouble() is var thrown && thrown < 0.05)
            {
                _ = thrown < 0.02 * factor ? deals.Won(rep, created, age, random.Next(500, 1500)) : deals.Lost(rep, created, age);
                return;
            }
        }

        deals.Open(rep, created);
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
