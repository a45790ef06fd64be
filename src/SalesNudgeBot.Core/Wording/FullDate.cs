using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Core.Wording;

/// <summary>"Fri 27 Nov 2026, 17:30": how a date is echoed, so that nobody has to work out which one was read.</summary>
public static class FullDate
{
    static readonly LocalDateTimePattern Moment = LocalDateTimePattern.Create("ddd d MMM uuuu, HH:mm", CultureInfo.InvariantCulture);
    static readonly LocalDatePattern Day = LocalDatePattern.Create("ddd d MMM uuuu", CultureInfo.InvariantCulture);

    public static string Of(LocalDateTime local) => Moment.Format(local);

    public static string Of(LocalDate date) => Day.Format(date);
}
