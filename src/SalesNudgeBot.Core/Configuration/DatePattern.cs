using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>One way in which a file writes dates, by NodaTime's letters. Of one with a time of day the date is taken, in nobody's zone.</summary>
public sealed class DatePattern
{
    readonly string text;
    readonly Func<string, LocalDate?> read;

    DatePattern(string text, Func<string, LocalDate?> read) => (this.text, this.read) = (text, read);

    /// <summary>Null when it is no pattern.</summary>
    public static DatePattern? Of(string text)
    {
        try
        {
            return new(text, HasTime(text) ? WithTime(text) : WithoutTime(text));
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    /// <summary>Null for what is written otherwise, and for years before 1970 or after 2199.</summary>
    public LocalDate? Read(string written) => read(written) is { Year: >= 1970 and < 2200 } date ? date : null;

    /// <summary>A date written so, as an example.</summary>
    public string Example => HasTime(text)
        ? LocalDateTimePattern.CreateWithInvariantCulture(text).Format(new(2026, 11, 23, 9, 30))
        : LocalDatePattern.CreateWithInvariantCulture(text).Format(new(2026, 11, 23));

    public override string ToString() => text;

    static Func<string, LocalDate?> WithTime(string text)
    {
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture(text);
        return written => pattern.Parse(written).TryGetValue(default, out var moment) ? moment.Date : null;
    }

    static Func<string, LocalDate?> WithoutTime(string text)
    {
        var pattern = LocalDatePattern.CreateWithInvariantCulture(text);
        return written => pattern.Parse(written).TryGetValue(default, out var date) ? date : null;
    }

    /// <summary>Hours, minutes, seconds or am and pm, outside of quotes.</summary>
    static bool HasTime(string text) => text.Split('\'').Where((_, i) => i % 2 == 0).Any(part => part.AsSpan().ContainsAny("Hhmst"));
}
