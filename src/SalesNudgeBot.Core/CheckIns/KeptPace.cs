using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.CheckIns;

/// <summary>
/// A question looks at one day's pace half a dozen times, and against a goal it is thousands of throws of dice: worked out once for as long
/// as the same things ask. Says nothing that those do not, so any two are equal.
/// </summary>
sealed class KeptPace
{
    volatile Known? known;

    public Pace On(LocalDate date, CheckInSetting setting, Func<Pace> workOut)
    {
        var kept = known;
        if (kept is null || !kept.IsOf(date, setting))
        {
            known = kept = new(date, setting.Team, setting.Pacing, setting.Time, setting.History, setting.Crm, workOut());
        }

        return kept.Pace;
    }

    public override bool Equals(object? obj) => obj is KeptPace;

    public override int GetHashCode() => 0;

    sealed record Known(LocalDate Date, Team Team, PaceSettings Pacing, WorkingTime Time, CheckInHistory History, CrmView? Crm, Pace Pace)
    {
        // Where the CRM is the count no answer is looked at.
        public bool IsOf(LocalDate date, CheckInSetting setting) =>
            Date == date
            && ReferenceEquals(Team, setting.Team)
            && ReferenceEquals(Pacing, setting.Pacing)
            && ReferenceEquals(Time, setting.Time)
            && ReferenceEquals(Crm, setting.Crm)
            && (Crm is not null || ReferenceEquals(History, setting.History));
    }
}
