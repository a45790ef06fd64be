using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>So many opportunities a month, spread evenly over the person's working days of it.</summary>
/// <param name="Target">Opportunities to create in the whole month, before <see cref="Share"/>; null where none is set.</param>
/// <param name="Share">Of the target, for somebody who is new; else 1.</param>
/// <param name="Answers">This month's check-ins with a count; null where the CRM is the count.</param>
/// <param name="Elapsed">The person's working days of the month before today.</param>
/// <param name="Workdays">All of the person's working days of the month: holidays and time off are not among them.</param>
public sealed record MonthlyPlan(int? Target, double Share, int? Answers, int Elapsed, int Workdays)
{
    /// <summary>Fewer answers than this in a month say too little.</summary>
    public const int MinimumAnswers = 2;

    /// <summary>Fewer working days than this into a month say too little.</summary>
    public const int MinimumWorkdays = 5;

    internal PaceLack? Lack =>
        Target is null ? PaceLack.NoTarget
        : Workdays == 0 ? PaceLack.Away
        : Answers < MinimumAnswers ? PaceLack.FewAnswers
        : Elapsed < MinimumWorkdays ? PaceLack.EarlyDays
        : null;

    /// <summary>By the morning of that day; not rounded.</summary>
    public double NeededByNow => Target is { } target && Workdays > 0 ? target * Share * Elapsed / Workdays : 0;

    internal static Pace Pace(Rep rep, PaceSettings settings, WorkingTime time, Counted counted, LocalDate on)
    {
        var month = PeriodDates.Of(GoalPeriod.Month, on);
        var ramp = Ramp.Of(rep.Started, settings, time, month);
        var first = rep.Started is { } started ? LocalDate.Max(started, month.First) : month.First;
        var plan = new MonthlyPlan(rep.OpportunitiesPerMonth, ramp.Share, counted.Answers, time.WorkdaysBetween(first, on.PlusDays(-1)), ramp.Workdays);
        var left = plan.Workdays - plan.Elapsed;
        var missing = ((plan.Target ?? 0) * plan.Share) - counted.Created;
        return new(on, month.Last, counted.Created, plan.NeededByNow - counted.Created, plan.Lack)
        {
            Provisional = counted.Provisional,
            LastNew = counted.LastNew,
            QuietFor = Prospecting.Pace.QuietDays(counted.LastNew, time, on),
            PerDay = left > 0 && missing > 0 ? missing / left : null,
            PerDayAfterToday = left > 1 && missing > 0 && time.IsWorkday(on) ? missing / (left - 1) : null,
            Monthly = plan,
        };
    }
}

/// <summary>What is known to be new this month or quarter.</summary>
/// <param name="Provisional">Of <paramref name="Created"/>: said by the rep, and not yet in the CRM.</param>
readonly record struct Counted(int Created, int Provisional, int? Answers, LocalDate? LastNew);
