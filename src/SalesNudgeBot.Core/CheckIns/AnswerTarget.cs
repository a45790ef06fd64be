using NodaTime;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>Which check-in an answer in plain words belongs to.</summary>
public static class AnswerTarget
{
    /// <summary>How long after its date a missed check-in still takes words that name none.</summary>
    public const int LateDays = 7;

    /// <summary>
    /// The open question; else today's check-in when it was answered, skipped or told already; else one just missed; else today's,
    /// asked for or not: whoever tells the bot unasked is counted all the same.
    /// </summary>
    public static CheckIn Of(CheckInSetting setting, Instant now)
    {
        var today = setting.Time.DateOf(now);
        var rows = setting.History.Rows;
        var todays = setting.History.On(today);
        if (rows.FirstOrDefault(row => row.IsOpen) is { } open)
        {
            return open;
        }

        if (todays is { State: CheckInState.Answered or CheckInState.Skipped })
        {
            return todays;
        }

        var last = rows.FirstOrDefault(row => row.State is CheckInState.Missed or CheckInState.Answered or CheckInState.Skipped);
        return last is { State: CheckInState.Missed } && last.Date >= today.PlusDays(-LateDays)
            ? last
            : todays ?? new CheckIn(setting.Rep, today, now);
    }
}
