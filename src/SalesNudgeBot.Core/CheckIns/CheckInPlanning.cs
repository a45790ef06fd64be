using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>
/// Every workday has a row. Whether anything is asked on it is decided when it comes due, by that day's pace and calendar; a row for a
/// day on which nobody is asked ends as <see cref="CheckInState.NotDue"/>.
/// </summary>
public static class CheckInPlanning
{
    /// <summary>The row of the person's next workday after a date of theirs; null when none comes (away for years).</summary>
    public static CheckIn? Next(PersonId person, CheckInPlan plan, WorkingTime time, LocalDate after)
    {
        try
        {
            var date = time.NextWorkday(after);
            while (time.HoursOn(date) is null)
            {
                date = time.NextWorkday(date);
            }

            return Planned(person, date, plan, time);
        }
        catch (NoWorkingTimeException)
        {
            return null;
        }
    }

    /// <summary>
    /// The row to plan now, when it is not there yet: never for a date before one that was already dealt with, so that somebody who moves
    /// to a zone where that date comes again is not asked twice.
    /// </summary>
    public static CheckIn? Ahead(PersonId person, CheckInPlan plan, WorkingTime time, CheckInHistory history, Instant now)
    {
        var yesterday = time.DateOf(now).PlusDays(-1);
        if (history.LatestSettled is { } settled)
        {
            return Next(person, plan, time, LocalDate.Max(settled, yesterday));
        }

        // The first question of all waits for its time: who joins in the afternoon is not asked for the morning.
        var first = Next(person, plan, time, yesterday);
        return first is { } row && row.DueAt < now && history.On(row.Date) is null ? Next(person, plan, time, row.Date) : first;
    }

    /// <summary>The same planned row by today's plan, zone and hours.</summary>
    public static CheckIn Replanned(CheckIn row, CheckInPlan plan, WorkingTime time)
    {
        var due = DueAt(row.Date, plan, time);
        return row.State == CheckInState.Planned ? row with { DueAt = due, NextAt = due } : row;
    }

    /// <summary>An open row with the instants of today's plan, zone and hours; as it was for somebody who is away for years.</summary>
    public static CheckIn Anew(CheckIn row, CheckInSetting setting)
    {
        try
        {
            return Replanned(row, setting.Plan, setting.Time).WithNext(setting);
        }
        catch (NoWorkingTimeException)
        {
            return row;
        }
    }

    static CheckIn Planned(PersonId person, LocalDate date, CheckInPlan plan, WorkingTime time)
    {
        var due = DueAt(date, plan, time);
        return new(person, date, due) { NextAt = due };
    }

    // A time outside the person's hours would be asked for on a day, and answered on another: their day's start takes its place.
    static Instant DueAt(LocalDate date, CheckInPlan plan, WorkingTime time)
    {
        var due = Zones.At(date + plan.At, time.Zone);
        return time.HoursOn(date) is { } hours && !hours.Contains(due) ? hours.Start : due;
    }
}
