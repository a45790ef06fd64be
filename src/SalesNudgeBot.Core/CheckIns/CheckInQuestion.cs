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

    /// <summary>In the place of a question that the person expects today: it is asked less often from now on.</summary>
    public sealed record Quieter : CheckInQuestion;

    public sealed record Nothing : CheckInQuestion;

    public static CheckInQuestion On(LocalDate date, CheckInSetting setting)
    {
        // What the last line said holds, even when pace slips meanwhile.
        var told = date < setting.History.SilentUntil(date);
        var cadence = told ? Cadence.Silent : setting.Cadence.Cadence;
        if (ReasonFor(cadence, date, setting) is { } reason)
        {
            return new Ask(reason);
        }

        // Nothing is claimed by figures that are too old: neither that somebody is on pace nor that nothing came.
        if (setting.CrmIsStale)
        {
            return new Nothing();
        }

        var expected = !told && setting.Cadence.Told is { } known && ReasonFor(known, date, setting) is not null;
        return cadence switch
        {
            Cadence.Silent when IsQuiet(date, setting) => new Ask(AskReason.Quiet),
            Cadence.Silent when !told && (expected || date.DayOfWeek == setting.Plan.WeeklyOn) =>
                setting.PaceOn(date).Band == PaceBand.OnPace ? new Line(date.Next(setting.Plan.WeeklyOn)) : new Ask(AskReason.Slipping),
            not Cadence.Silent when expected => new Quieter(),
            _ => new Nothing(),
        };
    }

    /// <summary>Working days since the last new opportunity, both ends left out; null when nothing is known yet.</summary>
    public static int? QuietFor(LocalDate date, CheckInSetting setting) =>
        LastNew(date, setting) is { } last ? setting.Time.WorkdaysBetween(last.PlusDays(1), date.PlusDays(-1)) : null;

    /// <summary>Why somebody is asked on that date who is asked that often; null where they are not.</summary>
    static AskReason? ReasonFor(Cadence cadence, LocalDate date, CheckInSetting setting)
    {
        var teams = setting.Plan.Days.Contains(date.DayOfWeek);
        var twice = cadence >= Cadence.TwiceWeekly && CadenceDays.TwiceAWeek(setting.Plan, setting.Time.Calendar).Contains(date.DayOfWeek);
        return cadence switch
        {
            // By figures that are too old nobody is asked for being short of anything.
            Cadence.Weekly when teams => AskReason.TeamsDay,
            Cadence.TwiceWeekly when twice && teams && setting.CrmIsStale => AskReason.TeamsDay,
            Cadence.TwiceWeekly when twice && !setting.CrmIsStale => AskReason.Slipping,
            Cadence.Daily when setting.CrmIsStale => teams ? AskReason.TeamsDay : null,
            Cadence.Daily when twice && setting.Cadence.CoachingAskedOn < date => AskReason.Activity,
            Cadence.Daily => AskReason.Behind,
            _ => null,
        };
    }

    static LocalDate? LastNew(LocalDate date, CheckInSetting setting)
    {
        if (setting.Crm is not { } crm)
        {
            return setting.History.LastNew;
        }

        var known = crm.Own.Select(one => one.CreatedOn).Concat(crm.Additions.Where(one => one.MatchedTo is null).Select(one => one.On)).Where(on => on <= date);
        return known.Select(on => (LocalDate?)on).Max() ?? setting.History.First;
    }

    // One question when the quiet reaches its length, and one more each time that length passes again.
    static bool IsQuiet(LocalDate date, CheckInSetting setting) =>
        QuietFor(date, setting) >= QuietDays
        && (setting.History.LastQuestion(date) is not { } asked
            || QuietFor(asked, setting) < QuietDays
            || setting.Time.WorkdaysBetween(asked.PlusDays(1), date.PlusDays(-1)) >= QuietDays);
}
