using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Manifest.Values;

static partial class Kinds
{
    const string TimeForm = "([01][0-9]|2[0-3]):[0-5][0-9]";
    const string DateForm = "2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    const string IdForm = "[a-z0-9][a-z0-9_-]{0,39}";
    const string CurrencyForm = "[A-Z]{3}";
    const decimal MostMoney = 1_000_000_000_000;

    static readonly LocalTimePattern HoursAndMinutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static readonly Kind<string> Text = new(Codes.BadText, "a text that can be shown", ParseText, "1 to 200 characters on one line")
    {
        // Any text has a character that shows.
        Written = new Written.Text("[^\\s]", Any: true),
    };

    public static readonly Kind<string> Id = new(
        Codes.BadId,
        "an id",
        (string text, [MaybeNullWhen(false)] out string id) => IdPattern().IsMatch(id = text),
        "small letters, digits, - and _, at most 40, as in 'lena-fischer'")
    {
        Written = new Written.Text($"^{IdForm}$", Any: true),
    };

    /// <summary>In the three ways of YAML 1.2.</summary>
    public static readonly Kind<bool> Flag = new(
        Codes.BadChoice,
        "true or false",
        (string text, out bool flag) => (flag = text is "true" or "True" or "TRUE") || text is "false" or "False" or "FALSE",
        "one of true, false",
        ["true", "false"])
    {
        Written = new Written.TrueOrFalse(),
    };

    public static readonly Kind<IsoDayOfWeek> Weekday = Choice(
        "a weekday",
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (day.ToString().ToLowerInvariant(), day))]);

    public static readonly Kind<LocalTime> Time = new(
        Codes.BadTime,
        "a time of day",
        (string text, out LocalTime time) => HoursAndMinutes.Parse(text).TryGetValue(default, out time),
        "hours and minutes from 00:00 to 23:59, as in 09:00")
    {
        Written = new Written.Text($"^{TimeForm}$"),
    };

    public static readonly Kind<WorkingHours> Hours = new(Codes.BadHours, "working hours", ParseHours, "a start and a later end, as in 09:00-17:30")
    {
        Written = new Written.Text($"^\\s*{TimeForm}\\s*-\\s*{TimeForm}\\s*$"),
    };

    public static readonly Kind<LocalDate> Date = new(Codes.BadDate, "a date", ParseDate, "year-month-day, as in 2026-12-25")
    {
        Written = new Written.Text($"^{DateForm}$"),
    };

    public static readonly Kind<TimeOff> TimeOff = new(
        Codes.BadTimeOff,
        "a date, or a first and a last date",
        ParseTimeOff,
        "one day, or two as in '2026-11-23 to 2026-12-04'")
    {
        Written = new Written.Text($"^\\s*{DateForm}(\\s* to \\s*{DateForm})?\\s*$"),
    };

    public static readonly Kind<Wait> Wait = new(Codes.BadWait, "a wait", WaitText.Parse, "'90 working minutes', '1 working hour' or '2 working days', at most 60 days")
    {
        Written = new Written.Text("^ *[0-9]+ +working +(minute|hour|day)s? *$"),
    };

    public static readonly Kind<DateTimeZone> Zone = new(
        Codes.UnknownZone,
        "a time zone",
        (string text, [NotNullWhen(true)] out DateTimeZone? zone) => (zone = Zones.Find(text)) is not null,
        "an IANA name, as in Europe/Berlin",
        [.. TzdbDateTimeZoneSource.Default.GetIds().Order(StringComparer.Ordinal)]);

    public static readonly Kind<Instant> Moment = new(Codes.BadMoment, "a date and time with its zone", ParseMoment, "'2026-11-23T08:55 Europe/Berlin'")
    {
        Written = new Written.Text($"^{DateForm}T{TimeForm} [^ ]+$"),
    };

    public static readonly Kind<decimal> Amount = new(
        Codes.BadAmount,
        "an amount of money",
        (string text, out decimal amount) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount is > 0 and <= MostMoney,
        "a plain number above 0 and up to a million million, as in 120000")
    {
        Written = new Written.Amount(MostMoney),
    };

    public static readonly Kind<string> Currency = new(
        Codes.BadCurrency,
        "a currency",
        (string text, [MaybeNullWhen(false)] out string currency) => CurrencyPattern().IsMatch(currency = text),
        "three capital letters, as in EUR")
    {
        Written = new Written.Text($"^{CurrencyForm}$"),
    };

    public static readonly Kind<decimal> Figure = new(
        Codes.BadNumber,
        "a number",
        (string text, out decimal figure) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out figure) && figure <= MostMoney,
        "a plain number from 0 up to a million million, as in 12 or 7.5")
    {
        Written = new Written.Figure(0, MostMoney),
    };

    public static readonly Kind<decimal> WeeklyHours = Figure with
    {
        Name = "a number of hours",
        Parse = (string text, out decimal hours) => Figure.Parse(text, out hours) && hours is > 0 and <= 168,
        Right = "a plain number above 0 and up to 168, as in 7.5",
        Written = new Written.Amount(168),
    };

    public static Kind<int> Number(int least, int most) => new(
        Codes.BadNumber,
        $"a whole number from {least} to {most}",
        (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most,
        $"{least} to {most}")
    {
        Written = new Written.WholeNumber(least, most),
    };

    public static Kind<T> Choice<T>(string name, params (string Word, T Value)[] choices)
    {
        bool Parse(string text, [MaybeNullWhen(false)] out T value)
        {
            var found = Array.FindIndex(choices, choice => choice.Word == text);
            value = found < 0 ? default : choices[found].Value;
            return found >= 0;
        }

        var words = choices.Select(choice => choice.Word).ToArray();
        return new(Codes.BadChoice, name, Parse, $"one of {string.Join(", ", words)}", words);
    }

    static bool ParseText(string text, out string value)
    {
        value = text.Trim();
        return value.Length is >= 1 and <= 200 && Printable.Is(value);
    }

    static bool ParseHours(string text, [NotNullWhen(true)] out WorkingHours? hours)
    {
        hours = text.Split('-', StringSplitOptions.TrimEntries) is [var first, var second]
            && Time.Parse(first, out var start)
            && Time.Parse(second, out var end)
            && start < end
            ? new WorkingHours(start, end)
            : null;
        return hours is not null;
    }

    static bool ParseDate(string text, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date) && date.Year is >= 2000 and < 2200;

    static bool ParseTimeOff(string text, [NotNullWhen(true)] out TimeOff? off)
    {
        var ends = text.Split(" to ", StringSplitOptions.TrimEntries);
        off = ends.Length <= 2 && ParseDate(ends[0], out var first) && ParseDate(ends[^1], out var last) && first <= last
            ? new TimeOff(first, last)
            : null;
        return off is not null;
    }

    static bool ParseMoment(string text, out Instant moment)
    {
        moment = default;
        if (text.Split(' ') is not [var local, var zoneId]
            || local.Split('T') is not [var day, var clock]
            || !ParseDate(day, out var date)
            || !Time.Parse(clock, out var time)
            || Zones.Find(zoneId) is not { } zone)
        {
            return false;
        }

        moment = Zones.At(date + time, zone);
        return true;
    }

    [GeneratedRegex($@"^{IdForm}\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex($@"^{CurrencyForm}\z")]
    private static partial Regex CurrencyPattern();
}
