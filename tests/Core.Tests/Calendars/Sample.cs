using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Tests.Calendars;

static class Sample
{
    public static readonly DaysOfWeek MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static readonly DaysOfWeek EveryDay = [.. MondayToFriday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public static readonly WorkingTime Berlin = In("Europe/Berlin");

    public static WorkingTime In(string zone, string start = "09:00", string end = "17:30", bool everyDay = false) =>
        new(Zones.Find(zone)!, CalendarOf(Clock(start), Clock(end), everyDay), []);

    public static WorkingTime WithHoliday(this WorkingTime time, string date, string name) =>
        time with { Calendar = time.Calendar with { Holidays = time.Calendar.Holidays.Add(Day(date), name) } };

    public static WorkingTime WithTimeOff(this WorkingTime time, string first, string last) =>
        time with { TimeOff = time.TimeOff.Add(new TimeOff(Day(first), Day(last))) };

    public static Calendar CalendarOf(LocalTime start, LocalTime end, bool everyDay) =>
        new("sample", new WorkingHours(start, end), everyDay ? EveryDay : MondayToFriday, []);

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDateTime Local(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value;

    public static Instant At(this WorkingTime time, string text) => Zones.At(Local(text), time.Zone);

    public static Instant Utc(string text) => Local(text).InUtc().ToInstant();

    static LocalTime Clock(string text) =>
        NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
