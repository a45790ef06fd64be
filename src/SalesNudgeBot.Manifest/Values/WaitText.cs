using System.Globalization;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Manifest.Values;

/// <summary>"90 working minutes", "1 working hour", "2 working days". The word "working" is asked for, so that nobody reads clock time.</summary>
static class WaitText
{
    const int MostDays = 60;

    public static bool Parse(string text, out Wait wait)
    {
        wait = default;
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var count, "working", var unit]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number == 0)
        {
            return false;
        }

        var most = MostDays * unit switch { "day" or "days" => 1, "hour" or "hours" => 24, "minute" or "minutes" => 24 * 60, _ => 0 };
        wait = number > most ? default : unit[0] switch
        {
            'd' => Wait.WorkingDays(number),
            'h' => Wait.Hours(number),
            _ => new Wait(0, Duration.FromMinutes(number)),
        };
        return !wait.IsZero;
    }
}
