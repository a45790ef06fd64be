using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>"2026-11-23", in keys and in what is stored: NodaTime's own pattern, without its cost for the dates that anybody has. Every key and every row has one.</summary>
public static class IsoDate
{
    const int Length = 10;

    public static string Text(LocalDate date) =>
        date.Year is < 1 or > 9999 || date.Calendar != CalendarSystem.Iso
            ? LocalDatePattern.Iso.Format(date)
            : string.Create(Length, date, (text, day) =>
            {
                Write(text[..4], day.Year);
                text[4] = text[7] = '-';
                Write(text[5..7], day.Month);
                Write(text[8..], day.Day);
            });

    /// <summary>Null for anything else.</summary>
    public static LocalDate? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length == Length && text[4] == '-' && text[7] == '-'
            && Number(text[..4]) is var year and > 0
            && Number(text[5..7]) is var month and > 0 and <= 12
            && Number(text[8..]) is var day and > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return new(year, month, day);
        }

        return LocalDatePattern.Iso.Parse(text.ToString()).TryGetValue(default, out var date) ? date : null;
    }

    /// <exception cref="FormatException">It is anything else.</exception>
    public static LocalDate Read(string text) => Parse(text) ?? throw new FormatException($"'{text}' is not a date.");

    static void Write(Span<char> digits, int number)
    {
        for (var n = digits.Length - 1; n >= 0; n--, number /= 10)
        {
            digits[n] = (char)('0' + (number % 10));
        }
    }

    /// <summary>Minus one for anything that is no number.</summary>
    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
