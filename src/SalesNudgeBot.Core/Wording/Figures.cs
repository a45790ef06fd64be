using System.Globalization;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Wording;

/// <summary>Numbers as they are read: no more digits than they are worth.</summary>
static class Figures
{
    /// <summary>"120,000 EUR"; three figures are all that an estimate of a result is worth.</summary>
    internal static string Money(double amount, string? currency, bool rounded = false)
    {
        var shown = rounded ? Rounded(amount) : Math.Round(amount);
        return (currency is null ? shown.ToString("N0", CultureInfo.InvariantCulture) : $"{shown.ToString("N0", CultureInfo.InvariantCulture)} {currency}");
    }

    /// <summary>"2", "4.3": one digit behind the point, none where it is zero.</summary>
    internal static string Number(double figure) => Math.Round(figure, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>"1.45".</summary>
    internal static string Rate(double perDay) => Math.Round(perDay, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Percent(double share) => $"{Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>"between 3 and 9".</summary>
    internal static string Between(Estimate estimate, Func<double, string> figure)
    {
        var (low, high) = (figure(estimate.Low), figure(estimate.High));
        return low == high ? low : $"between {low} and {high}";
    }

    static double Rounded(double amount)
    {
        if (amount < 1)
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(amount)) - 2));
        return Math.Round(amount / unit) * unit;
    }
}
