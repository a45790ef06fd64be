using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Leadership;

/// <summary>One rep's last seven days, as their leader reads them.</summary>
/// <param name="Asked">Check-ins of those days that came to an end or wait for an answer; what was not due, or missed by the bot, is none.</param>
/// <param name="ToldEarly">Plans of which the rep said themselves that they had not come to it.</param>
/// <param name="Away">On the day of the digest.</param>
public sealed record RepWeek(PersonId Rep, Pace Pace, Cadence Cadence, bool CrmIsStale, int Asked, int Answered, int PlansKept, int ToldEarly, bool Away)
{
    const int Days = 7;

    /// <param name="on">The rep's own date on the day of the digest, which is not part of the week.</param>
    public static RepWeek Of(CheckInSetting setting, LocalDate on)
    {
        var (first, last) = (on.PlusDays(-Days), on.PlusDays(-1));
        var asked = setting.History.Rows
            .Where(row => first <= row.Date && row.Date <= last)
            .Where(row => row.State is CheckInState.Answered or CheckInState.Missed or CheckInState.Skipped or CheckInState.Asked)
            .ToList();
        var said = setting.History.Rows
            .Where(row => row.PlanSaidAt is { } at && setting.Time.DateOf(at) is var date && first <= date && date <= last)
            .ToList();
        return new(
            setting.Rep,
            setting.PaceOn(on),
            setting.Cadence.Cadence,
            setting.CrmIsStale,
            asked.Count,
            asked.Count(row => row.State is CheckInState.Answered),
            said.Count(row => row.PlanDone is true),
            said.Count(row => row.PlanDone is false),
            setting.Time.IsAway(on));
    }
}
