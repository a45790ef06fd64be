using System.Globalization;

namespace SalesNudgeBot.Import.Reading;

/// <summary>Amounts of money as spreadsheets and CRMs write them.</summary>
static class Amounts
{
    public const decimal Most = 1_000_000_000_000m;

    const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    static readonly NumberFormatInfo Point = NumberFormatInfo.ReadOnly(new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." });
    static readonly NumberFormatInfo Comma = NumberFormatInfo.ReadOnly(new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," });

    /// <summary>Null for what is no amount from nothing to <see cref="Most"/>: a minus sign, an exponent and a currency are none.</summary>
    public static decimal? Read(string text, bool decimalComma)
    {
        // Thousands are set apart by spaces too, also by those that do not break.
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, Written, decimalComma ? Comma : Point, out var value) && value is >= 0 and <= Most ? value : null;
    }

    public static string Right(bool decimalComma) => decimalComma ? "a number from 0 to 1.000.000.000.000, as in 1054 or 1054,50" : "a number from 0 to 1,000,000,000,000, as in 1054 or 1054.50";
}
