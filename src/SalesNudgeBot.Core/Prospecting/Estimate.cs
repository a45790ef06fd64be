namespace SalesNudgeBot.Core.Prospecting;

/// <summary>A figure with the range that the truth should be in 8 times of 10.</summary>
/// <param name="Error">Standard error.</param>
public readonly record struct Estimate(double Value, double Low, double High, double Error)
{
    /// <summary>Of the normal distribution, for 8 of 10.</summary>
    public const double EightOfTen = 1.2816;

    /// <summary>A share between 0 and 1, by Wilson's score with as many cases as would make it this sure.</summary>
    internal static Estimate OfShare(double share, double variance)
    {
        var spread = share * (1 - share);
        if (variance <= 0 || spread <= 0)
        {
            return new(share, share, share, 0);
        }

        var cases = spread / variance;
        var squared = EightOfTen * EightOfTen;
        var middle = (share + (squared / (2 * cases))) / (1 + (squared / cases));
        var half = EightOfTen / (1 + (squared / cases)) * Math.Sqrt((spread / cases) + (squared / (4 * cases * cases)));
        return new(share, Math.Min(share, Math.Max(0, middle - half)), Math.Max(share, Math.Min(1, middle + half)), Math.Sqrt(variance));
    }

    /// <summary>An amount above zero: the range is a factor up and down.</summary>
    internal static Estimate OfAmount(double amount, double variance)
    {
        var error = Math.Sqrt(Math.Max(0, variance));
        var factor = amount > 0 ? Math.Exp(EightOfTen * error / amount) : 1;
        return new(amount, amount / factor, amount * factor, error);
    }
}
