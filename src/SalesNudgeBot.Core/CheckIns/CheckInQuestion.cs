using NodaTime;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>What a workday's row comes to: a question, the line for those on pace, or nothing.</summary>
public abstract record CheckInQuestion
{
    /// <summary>Working days without a new opportunity after which a question is asked whatever the pace.</summary>
    public const int QuietDays = 10;

    public sealed record Ask(AskReason Reason) : CheckInQuestion;

    /// <param name="SilentUntil">Before this date nothing is asked, a long quiet aside.</param>
    public sealed record Line(LocalDate SilentUntil) : CheckInQuestion;

    public sealed record Nothing : CheckInQuestion;

    public static CheckInQuestion On(LocalDate date, CheckInSetting setting)
    {
        // What the last line said holds, even when pace slips meanwhile.
        var told = date < setting.History.SilentUntil(date);
        var cadence = told ? Cadence.Silent : Cadences.Of(setting.PaceOn(date).Band);
        return cadence switch
        {
            Cadence.Daily => new Ask(AskReason.Behind),
            Cadence.Weekly or Cadence.TwiceWeekly when setting.Plan.Days.Contains(date.DayOfWeek) => new Ask(AskReason.TeamsDay),
            Cadence.Silent when IsQuiet(date, setting) => new Ask(AskReason.Quiet),
            Cadence.Silent when !told && date.DayOfWeek == setting.Plan.WeeklyOn => new Line(date.Next(setting.Plan.WeeklyOn)),
            _ => new Nothing(),
        };
    }

    /// <summary>Working days since the last new opportunity, both ends left out; null when nothing is known yet.</summary>
    public static int? QuietFor(LocalDate date, CheckInSetting setting) =>
        setting.History.LastNew is { } last ? setting.Time.WorkdaysBetween(last.PlusDays(1), date.PlusDays(-1)) : null;

    // One question when the quiet reaches its length, and one more each time that length passes again.
    static bool IsQuiet(LocalDate date, CheckInSetting setting) =>
        QuietFor(date, setting) >= QuietDays
        && (setting.History.LastQuestion(date) is not { } asked
            || QuietFor(asked, setting) < QuietDays
            || setting.Time.WorkdaysBetween(asked.PlusDays(1), date.PlusDays(-1)) >= QuietDays);
}
