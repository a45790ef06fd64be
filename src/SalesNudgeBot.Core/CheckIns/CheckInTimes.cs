using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>When a check-in's rule runs next.</summary>
public static class CheckInTimes
{
    /// <summary>Working days that an unsent question stays useful: a case holds prospecting back for two.</summary>
    public const int UsefulDays = 2;

    public static CheckIn WithNext(this CheckIn row, CheckInSetting setting) => row with { NextAt = Next(row, setting) };

    /// <summary>
    /// When an asked question counts as missed: the end of the working day after the one on which it arrived. The next question, when
    /// it goes out earlier, takes its place.
    /// </summary>
    public static Instant MissedAt(Instant askedAt, WorkingTime time) => time.EndOf(time.NextWorkday(time.DateOf(askedAt)));

    /// <summary>When a question that never went out is no longer worth sending.</summary>
    public static Instant StaleAt(CheckIn row, WorkingTime time)
    {
        var date = row.Date;
        for (var n = 0; n < UsefulDays; n++)
        {
            date = time.NextWorkday(date);
        }

        return time.EndOf(date);
    }

    /// <summary>When the next reminder, or the repeat after a snooze, goes out; null when none does before the question closes.</summary>
    public static Instant? PromptAt(CheckIn row, CheckInSetting setting)
    {
        if (row.PromptUnderway || row.AskedAt is not { } asked)
        {
            return null;
        }

        var at = row.SnoozedUntil
            ?? (row.RemindersSent < Math.Min(setting.Plan.Reminders, 2)
                ? setting.Time.Add(row.PromptedAt ?? asked, setting.Plan.RemindAfter)
                : null as Instant?);
        return at < MissedAt(asked, setting.Time) ? at : null;
    }

    static Instant? Next(CheckIn row, CheckInSetting setting) =>
        row.State switch
        {
            CheckInState.Planned => row.DueAt,
            CheckInState.Asking => StaleAt(row, setting.Time),
            CheckInState.Asked => PromptAt(row, setting) ?? MissedAt(row.AskedAt ?? row.DueAt, setting.Time),
            _ => null,
        };
}
