using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.CheckIns;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// How often a rep is asked follows pace, and not at once. Pace is looked at on each of the rep's working days. What is asked rises to the
/// least that pace called for in the last looks, and falls to the most: one good or bad day changes nothing, and after a change that many
/// looks pass before the next one back. Least and most keep order, so of two reps the one with the better pace is never asked more often.
/// </summary>
public static class CadenceRule
{
    /// <summary>Looks in a row that call for more before more is asked.</summary>
    public const int LooksToRise = 3;

    /// <summary>Looks in a row that call for less before less is asked: help is slow to come and quick to go.</summary>
    public const int LooksToFall = 2;

    /// <summary>So many of the rep's working days before a period ends, that day included, nothing rises because of what is missing in it.</summary>
    public const int LastDays = 5;

    /// <summary>Whole working days of being behind after which the leader is asked for time.</summary>
    public const int DaysBehind = 10;

    /// <summary>
    /// One look at pace; once for each of the rep's working days. Figures older than the manifest allows say nothing: all stays as it is.
    /// </summary>
    /// <param name="date">The rep's own.</param>
    public static CadenceStep On(CadenceState state, Pace pace, CheckInSetting setting, LocalDate date)
    {
        if (setting.CrmIsStale)
        {
            return new(state, CadenceReason.CrmIsStale);
        }

        var wanted = Cadences.Of(pace.Band);
        var kept = wanted > state.Cadence && IsNearTheEnd(pace, setting.Time, date);
        var called = Latest(state.Called.Add(kept ? state.Cadence : wanted), LooksToRise);
        var cadence = state.IsNew ? called[^1] : Following(state.Cadence, called);
        var behindSince = pace.IsBehind() ? state.BehindSince ?? date
            : cadence == Cadence.Daily ? state.BehindSince
            : null;
        var after = state with
        {
            Cadence = cadence,
            Since = cadence == state.Cadence && !state.IsNew ? state.Since : date,
            BehindSince = behindSince,
            CoachingAskedOn = behindSince is null ? null : state.CoachingAskedOn,
            Called = called,
        };
        return new(
            after == state ? state : after with { Version = state.Version + 1 },
            cadence > state.Cadence ? CadenceReason.Rises
                : cadence < state.Cadence ? CadenceReason.Falls
                : kept ? CadenceReason.PeriodEnds
                : CadenceReason.Stays);
    }

    /// <summary>Whole working days of the stretch of being behind before that date.</summary>
    public static int BehindFor(CadenceState state, WorkingTime time, LocalDate date) =>
        state.BehindSince is { } since ? time.WorkdaysBetween(since, date.PlusDays(-1)) : 0;

    /// <summary>Whether the leader is to be asked for time with this rep: once for each stretch, and only while the figures say so.</summary>
    public static bool CoachingIsDue(CadenceState state, Pace pace, CheckInSetting setting, LocalDate date) =>
        state is { Cadence: Cadence.Daily, CoachingAskedOn: null }
        && !setting.CrmIsStale
        && pace.IsBehind()
        && BehindFor(state, setting.Time, date) >= DaysBehind;

    static bool IsNearTheEnd(Pace pace, WorkingTime time, LocalDate date) =>
        pace.SpeaksOfNextPeriod || time.WorkdaysBetween(date, pace.PeriodEnds) <= LastDays;

    static Cadence Following(Cadence cadence, ImmutableArray<Cadence> called)
    {
        var (least, most) = (called.Min(), Latest(called, LooksToFall).Max());
        return cadence < least ? least
            : cadence > most ? most
            : cadence;
    }

    static ImmutableArray<Cadence> Latest(ImmutableArray<Cadence> called, int looks) => called.Length > looks ? called[^looks..] : called;
}
