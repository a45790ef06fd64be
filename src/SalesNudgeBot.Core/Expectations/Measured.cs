namespace SalesNudgeBot.Core.Expectations;

/// <summary>A measure that is to go up or down, or to stay within a number.</summary>
/// <param name="Measure">A word of the company's own; <see cref="Expectation.Opportunities"/> and <see cref="Expectation.Won"/> mean something to the bot.</param>
public sealed record Measured(string Measure, Direction? Direction, decimal? AtLeast, decimal? AtMost, ExpectedPer Per)
{
    // Between a week and a month no rounding of anybody's decides: 10 a week and 43 a month are the same.
    const decimal SameWithin = 0.05m;

    /// <summary>A number of this measure, in a month of 52/12 weeks.</summary>
    /// <param name="workdays">In a week.</param>
    public decimal PerMonth(decimal number, int workdays) =>
        Per switch
        {
            ExpectedPer.Day => number * workdays * 52 / 12,
            ExpectedPer.Week => number * 52 / 12,
            ExpectedPer.Quarter => number / 3,
            ExpectedPer.Year => number / 12,
            _ => number,
        };

    /// <summary>How much more the first number asks for in a month; zero when both ask for the same.</summary>
    public static decimal Difference(Measured one, decimal first, Measured other, decimal second, int workdays)
    {
        if (one.Per == other.Per)
        {
            return first - second;
        }

        var (mine, theirs) = (one.PerMonth(first, workdays), other.PerMonth(second, workdays));
        return Math.Abs(mine - theirs) <= SameWithin * Math.Max(mine, theirs) ? 0 : mine - theirs;
    }
}

public enum Direction
{
    Up,
    Down,
}

public enum ExpectedPer
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
