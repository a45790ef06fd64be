using NodaTime;
using NodaTime.Text;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>How instants are read aloud, always in the reader's own zone.</summary>
public static class Times
{
    static readonly LocalDateTimePattern FullPattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu, HH:mm");
    static readonly LocalDateTimePattern DayPattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");
    static readonly LocalDateTimePattern NearPattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd HH:mm");

    /// <summary>"Fri 27 Nov 2026, 17:30 CET", with what is special about the day.</summary>
    public static string Full(Instant at, PersonId reader, Company company)
    {
        var time = company.WorkingTimeOf(reader);
        var zoned = at.InZone(time.Zone);
        var text = $"{FullPattern.Format(zoned.LocalDateTime)} {zoned.GetZoneInterval().Name}";
        return time.HolidayOn(zoned.Date) is { } holiday ? $"{text} ({holiday}, a holiday in your calendar)"
            : !time.Calendar.Workdays.Contains(zoned.DayOfWeek) ? $"{text} (not a working day in your calendar)"
            : text;
    }

    /// <summary>"Wed 15:17" within the coming or past six days, else "Fri 27 Nov 17:30".</summary>
    public static string Near(Instant at, PersonId reader, Company company, Instant now)
    {
        var local = company.WorkingTimeOf(reader).LocalOf(at);
        return Duration.FromTicks(Math.Abs((at - now).TotalTicks)) < Duration.FromDays(6) ? NearPattern.Format(local) : DayPattern.Format(local);
    }

    /// <summary>"Fri 27 Nov 17:30".</summary>
    public static string Day(Instant at, PersonId reader, Company company) => DayPattern.Format(company.WorkingTimeOf(reader).LocalOf(at));

    /// <summary>"2 working days left", or the working hours on the last day.</summary>
    public static string Left(Instant due, PersonId worker, Company company, Instant now)
    {
        var time = company.WorkingTimeOf(worker);
        var days = time.WorkdaysBetween(time.DateOf(now).PlusDays(1), time.DateOf(due));
        if (days > 0)
        {
            return Counted(days, "working day") + " left";
        }

        var hours = (int)time.Between(now, due).TotalHours;
        return hours > 0 ? Counted(hours, "working hour") + " left" : "less than a working hour left";
    }

    /// <summary>"3 working days late".</summary>
    public static string Late(Instant due, Instant delivered, PersonId worker, Company company)
    {
        var time = company.WorkingTimeOf(worker);
        var days = time.WorkdaysBetween(time.DateOf(due).PlusDays(1), time.DateOf(delivered));
        return days > 0 ? Counted(days, "working day") + " late" : "late on the day";
    }

    public static string Wait(Wait wait) =>
        (wait.Days, wait.Time.TotalMinutes) switch
        {
            ( > 0, 0) => Counted(wait.Days, "working day"),
            (0, var minutes) when minutes % 60 == 0 => Counted((int)(minutes / 60), "working hour"),
            (0, var minutes) => Counted((int)minutes, "working minute"),
            var (days, minutes) => $"{Counted(days, "working day")} and {Counted((int)minutes, "working minute")}",
        };

    public static string Counted(int number, string what) => Counted(number, what, what + "s");

    public static string Counted(int number, string one, string several) => number == 1 ? $"1 {one}" : $"{number} {several}";
}
