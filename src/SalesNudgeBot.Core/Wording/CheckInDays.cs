using NodaTime;
using NodaTime.Text;

namespace SalesNudgeBot.Core.Wording;

static class CheckInDays
{
    static readonly LocalDatePattern Short = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"Mon 23 Nov".</summary>
    internal static string Day(LocalDate date) => Short.Format(date);

    /// <summary>"Mon 23 Nov 14:02".</summary>
    internal static string DayAndTime(LocalDateTime local) => $"{Day(local.Date)} {Clock.Format(local.TimeOfDay)}";

    internal static string Time(LocalTime time) => Clock.Format(time);
}
