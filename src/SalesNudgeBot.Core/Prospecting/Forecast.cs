using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// What the period should bring, and how sure that and the need are. Ranges hold the truth 8 times of 10. They come from imagining the rest of the
/// period many times, always with the same throws: the true win rate and size within what the record leaves open, a month as good or bad as
/// months have been, each open opportunity won or not by its odds, new ones at the rep's present rate as unevenly as they come, each win worth
/// what one of the past was.
/// </summary>
/// <param name="Result">In money, at the end of <see cref="GoalSum.Period"/>, with what is won already.</param>
/// <param name="Needed">Opportunities still to be created for <see cref="GoalSum.Aim"/>; never below zero.</param>
public sealed record Forecast(Estimate Result, Estimate Needed)
{
    const int Imagined = 2000;
    const ulong Throws = 20170930;

    public static Forecast Of(GoalSum sum)
    {
        var dice = new Dice(Throws);
        var period = sum.Pipeline.Odds(sum.Period).Where(odds => odds > 0).ToArray();
        var aim = sum.Aim == sum.Period ? null : sum.Pipeline.Odds(sum.Aim).Where(odds => odds > 0).ToArray();
        var (results, needs) = (new double[Imagined], new double[Imagined]);
        for (var n = 0; n < Imagined; n++)
        {
            var world = World.Of(sum, dice);
            var wins = world.Wins(period, dice);
            needs[n] = Math.Max(0, (((sum.Target - sum.WonInAim) / world.Size) - (aim is null ? wins : world.Wins(aim, dice))) / world.WinRate);
            results[n] = sum.WonInPeriod + world.Worth(wins + world.NewWins(sum.Recent, dice), dice);
        }

        var expected = sum.WonInPeriod + (sum.Deals.Size.Value * (period.Sum() + (sum.Recent.PerDay * sum.Recent.WinsPerDaily)));
        return new(Around(expected, results), Around(Math.Max(0, sum.StillNeeded), needs));
    }

    static Estimate Around(double expected, double[] imagined)
    {
        Array.Sort(imagined);
        var mean = imagined.Average();
        var error = Math.Sqrt(imagined.Sum(one => (one - mean) * (one - mean)) / (imagined.Length - 1));
        return new(expected, imagined[imagined.Length / 10], imagined[imagined.Length - 1 - (imagined.Length / 10)], error);
    }

    /// <summary>One way in which the truth could be, as far as the record can tell.</summary>
    sealed record World(double WinRate, double Shift, double Month, double Size, double SizeFactor, DealEstimates Deals)
    {
        public static World Of(GoalSum sum, Dice dice)
        {
            var (rate, size) = (sum.Deals.WinRate, sum.Deals.Size);
            var spread = rate.Value * (1 - rate.Value);
            var shift = spread > Nearly.Zero ? dice.Normal() * rate.Error / spread : 0;
            var month = dice.Normal() * sum.Swing;
            var apart = size.Error / size.Value;
            var factor = Math.Exp((dice.Normal() * apart) - (apart * apart / 2));
            return new(Shifted(rate.Value, shift), shift + month, Math.Exp(month - (sum.Swing * sum.Swing / 2)), size.Value * factor, factor, sum.Deals);
        }

        public int Wins(double[] odds, Dice dice)
        {
            var wins = 0;
            foreach (var chance in odds)
            {
                wins += dice.Next() < Shifted(chance, Shift) ? 1 : 0;
            }

            return wins;
        }

        public int NewWins(CreationRate recent, Dice dice)
        {
            var daily = recent.PerDay * recent.DaysLeft;
            if (daily <= 0)
            {
                return 0;
            }

            // How many come is uncertain because the rate is known from so many only, and because they come unevenly.
            var variance = (1.0 / (recent.Created + 1)) + ((recent.Unevenness - 1) / daily);
            var log = Math.Log(1 + variance);
            var uneven = Math.Exp((dice.Normal() * Math.Sqrt(log)) - (log / 2));
            return dice.Poisson(recent.PerDay * recent.WinsPerDaily * uneven * Month * WinRate / Deals.WinRate.Value);
        }

        public double Worth(int wins, Dice dice)
        {
            var worth = 0.0;
            for (var n = 0; n < wins; n++)
            {
                worth += OneOf(Values(dice.Next()), dice) * SizeFactor;
            }

            return worth;
        }

        ImmutableArray<double> Values(double which)
        {
            var from = Deals.SizeFrom;
            return which < from.Own ? Deals.Values.Own : which < from.Own + from.Team ? Deals.Values.Team : Deals.Values.Company;
        }

        static double OneOf(ImmutableArray<double> values, Dice dice) => values.IsEmpty ? 0 : values[(int)(dice.Next() * values.Length)];

        static double Shifted(double chance, double shift)
        {
            var odds = chance / (1 - chance) * Math.Exp(shift);
            return chance >= 1 ? 1 : odds / (1 + odds);
        }
    }
}
