using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>Pace against a goal in money.</summary>
static class GoalPace
{
    /// <summary>With a smaller chance that a win created today comes in time, new opportunities can hardly move the period.</summary>
    public const double HardlyMoves = 0.1;

    /// <summary>How many later periods are looked at for the one that new opportunities count for.</summary>
    const int MostLater = 12;

    /// <summary>How far back the present rate of new opportunities is read, in the rep's working days.</summary>
    const int RecentDays = 60;

    public static Pace Of(Goal goal, Rep rep, PaceSettings settings, WorkingTime time, KnownDeals known, DealEstimates deals)
    {
        var period = PeriodDates.Of(goal.Period, known.On);
        if (Ramp.Of(rep.Started, settings, time, period).Workdays == 0)
        {
            return Pace(known, period, 0, PaceLack.Away);
        }

        var aim = Aim(goal.Period, period, deals.Cycle, known.On);
        var ramp = Ramp.Of(rep.Started, settings, time, aim);
        var pipeline = Pipeline.Of(known.Seen, known.Added, known.SeenThrough, deals.Cycle);
        var sum = new GoalSum(
            goal, settings.Currency, period, aim, (double)goal.Value * ramp.Share, Won(known, period, deals), Won(known, aim, deals), deals, pipeline)
        {
            OpenWins = pipeline.Wins(aim),
            Days = Days(aim, deals.Cycle, time, rep.Started, known.On),
            Swing = known.History.Swing,
            Recent = Recent(rep.Started, period, deals.Cycle, time, known),
        };
        return Pace(known, period, sum.Shortfall, null) with
        {
            Against = sum.Against,
            SpeaksOfNextPeriod = aim != period,
            PerDay = sum.IsOutOfReach ? null : sum.PerDay,
            PerDayAfterToday = sum.IsOutOfReach ? null : sum.PerDayAfterToday,
            Sum = sum,
        };
    }

    public static Pace TooLittle(Goal goal, WorkingTime time, KnownDeals known)
    {
        var period = PeriodDates.Of(goal.Period, known.On);
        return Pace(known, period, 0, time.WorkdaysBetween(period.First, period.Last) == 0 ? PaceLack.Away : PaceLack.FewDeals);
    }

    static Pace Pace(KnownDeals known, PeriodDates period, double shortfall, PaceLack? lack)
    {
        var counted = known.In(period);
        return new(known.On, period.Last, counted.Created, shortfall, lack)
        {
            Provisional = counted.Provisional,
            LastNew = counted.LastNew,
            QuietFor = known.QuietFor,
            IsQuarterly = period.First.Month != period.Last.Month,
        };
    }

    /// <summary>
    /// This period while a win created today is likelier to come in it than in the next. Else the first in which it has a fair chance; where it has
    /// none anywhere, the likeliest.
    /// </summary>
    static PeriodDates Aim(GoalPeriod kind, PeriodDates period, Cycle cycle, LocalDate on)
    {
        var later = period.Next(kind);
        var (best, chance) = (period, Chance(on, period, cycle));
        if (Chance(on, later, cycle) is var next && next > chance)
        {
            (best, chance) = (later, next);
        }

        for (var n = 0; chance < HardlyMoves && n < MostLater; n++)
        {
            later = later.Next(kind);
            if (Chance(on, later, cycle) is var there && there > chance)
            {
                (best, chance) = (later, there);
            }
        }

        return best;
    }

    /// <summary>That a win created on a date comes in the period.</summary>
    static double Chance(LocalDate created, PeriodDates period, Cycle cycle) =>
        cycle.WinsWithin(Period.DaysBetween(created, period.Last)) - cycle.WinsWithin(Period.DaysBetween(created, period.First) - 1);

    static DaysLeft Days(PeriodDates aim, Cycle cycle, WorkingTime time, LocalDate? started, LocalDate on)
    {
        var (count, last, weight, today, whole) = (0, default(LocalDate?), 0.0, 0.0, 0.0);
        var first = aim.First.PlusDays(-cycle.Longest);
        for (var date = started is { } day ? LocalDate.Max(day, first) : first; date <= aim.Last; date = date.PlusDays(1))
        {
            var chance = Chance(date, aim, cycle);
            if (chance <= Nearly.Zero || !time.IsWorkday(date))
            {
                continue;
            }

            whole += chance;
            if (date >= on)
            {
                (count, last, weight) = (count + 1, date, weight + chance);
                today = date == on ? chance : today;
            }
        }

        return new(count, last, weight, today, whole);
    }

    static double Won(KnownDeals known, PeriodDates period, DealEstimates deals) =>
        known.WonIn(period).Sum(won => won.Value is { } value ? (double)value : deals.Size.Value);

    static CreationRate Recent(LocalDate? started, PeriodDates period, Cycle cycle, WorkingTime time, KnownDeals known)
    {
        // Whoever is new has had no chance to create anything before.
        var (days, from) = (0, known.SeenThrough);
        var first = LocalDate.Max(
            known.SeenThrough.PlusDays(-2 * RecentDays),
            started ?? known.Seen.Select(one => one.CreatedOn).DefaultIfEmpty(known.SeenThrough).Min());
        for (var date = known.SeenThrough; days < RecentDays && date >= first; date = date.PlusDays(-1))
        {
            days += time.IsWorkday(date) ? 1 : 0;
            from = date;
        }

        var (left, wins) = (0, 0.0);
        for (var date = known.On; date <= period.Last; date = date.PlusDays(1))
        {
            if (time.IsWorkday(date))
            {
                left++;
                wins += cycle.WonBy(Period.DaysBetween(date, period.Last));
            }
        }

        return new(known.Seen.Count(one => from <= one.CreatedOn && one.CreatedOn <= known.SeenThrough), days, wins, left, known.History.Unevenness);
    }
}
