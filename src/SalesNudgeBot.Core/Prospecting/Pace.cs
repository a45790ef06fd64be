using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// Opportunities created against those needed by now, with everything that went into it. Counted in one of three ways: against what a goal in
/// money takes (<see cref="Sum"/>), against so many a month as the CRM has them, or as the person has said (<see cref="Monthly"/>).
/// </summary>
/// <param name="On">The person's own date, at the start of its working day: that day is still ahead.</param>
/// <param name="PeriodEnds">The last date of the month or quarter that <paramref name="On"/> lies in.</param>
/// <param name="Created">In that period, up to and including <paramref name="On"/>; what the person says the CRM lacks is among them.</param>
/// <param name="Shortfall">Opportunities, not rounded; zero or less when on pace.</param>
/// <param name="Lack">Why nothing can be said; null when something can.</param>
public sealed record Pace(LocalDate On, LocalDate PeriodEnds, int Created, double Shortfall, PaceLack? Lack)
{
    /// <summary>What the shortfall is measured against; null: what is needed by now, not rounded.</summary>
    public double? Against { get; init; }

    /// <summary>A new opportunity can hardly be won in this period any more: <see cref="Shortfall"/> and what is needed are about a later one.</summary>
    public bool SpeaksOfNextPeriod { get; init; }

    /// <summary>Of <see cref="Created"/>: said by the person, and not yet in the CRM.</summary>
    public int Provisional { get; init; }

    /// <summary>Date of the last new opportunity; null when none is known.</summary>
    public LocalDate? LastNew { get; init; }

    /// <summary>The person's working days since then, both ends left out.</summary>
    public int? QuietFor { get; init; }

    /// <summary>What is still missing, on each of the working days left that count; null when nothing is missing, no day counts, or nobody could.</summary>
    public double? PerDay { get; init; }

    /// <summary>The same when today brings none; null too when today is no day that counts, or the last.</summary>
    public double? PerDayAfterToday { get; init; }

    public MonthlyPlan? Monthly { get; init; }

    public GoalSum? Sum { get; init; }

    public bool TooLittle => Lack is not null;

    /// <summary>The period is a quarter, not a month.</summary>
    public bool IsQuarterly { get; init; }

    /// <summary>There is something to compare with, if perhaps too early to judge by it.</summary>
    public bool Compares => Sum is not null || Monthly is { Target: not null };

    /// <summary>By today; rounded up, as half an opportunity cannot be created.</summary>
    public int Needed => Compares ? Nearly.Up(Created + Shortfall) : 0;

    public PaceBand Band =>
        TooLittle ? PaceBand.None
        : Shortfall <= Nearly.Zero ? PaceBand.OnPace
        : IsShortBy(2, 0.5) ? PaceBand.WellBehind
        : IsShortBy(1, 0.2) ? PaceBand.Behind
        : PaceBand.Slipping;

    /// <param name="answers">The counts that the person has given; they are the count only where there is no CRM.</param>
    /// <param name="crm">Null where the installation has no feed.</param>
    /// <param name="on">The person's own date.</param>
    public static Pace Of(Rep rep, PaceSettings settings, WorkingTime time, IEnumerable<CountedAnswer> answers, CrmView? crm, LocalDate on)
    {
        var month = PeriodDates.Of(GoalPeriod.Month, on);
        if (crm is null)
        {
            var all = answers.Where(answer => answer.On <= on).ToList();
            var given = all.Where(answer => month.Contains(answer.On)).ToList();
            var lastNew = all.Where(answer => answer.Created > 0).Select(answer => (LocalDate?)answer.On).Max();
            return MonthlyPlan.Pace(rep, settings, time, new(given.Sum(answer => answer.Created), 0, given.Count, lastNew), on);
        }

        var known = new KnownDeals(crm, time, on);
        if (rep.Goal is not { } goal)
        {
            return MonthlyPlan.Pace(rep, settings, time, known.In(month), on);
        }

        var estimates = crm.History.Of(rep.Id);
        return estimates.Closed >= settings.MinimumClosed && estimates.AreUsable ? GoalPace.Of(goal, rep, settings, time, known, estimates)
            : rep.OpportunitiesPerMonth is not null ? MonthlyPlan.Pace(rep, settings, time, known.In(month), on)
            : GoalPace.TooLittle(goal, time, known);
    }

    internal static int? QuietDays(LocalDate? lastNew, WorkingTime time, LocalDate on) =>
        lastNew is { } last ? time.WorkdaysBetween(last.PlusDays(1), on.PlusDays(-1)) : null;

    bool IsShortBy(int opportunities, double share) =>
        Shortfall >= opportunities - Nearly.Zero && Shortfall >= (share * (Against ?? (Created + Shortfall))) - Nearly.Zero;
}
