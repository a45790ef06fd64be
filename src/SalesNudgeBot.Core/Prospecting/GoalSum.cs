using NodaTime;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// From a goal in money to new opportunities a day, figure by figure: what is still to win, over the size of a win, less what the open ones should
/// bring, over the win rate, over the working days on which a new one can still count.
/// </summary>
/// <param name="Period">The one that <see cref="Pace.On"/> lies in.</param>
/// <param name="Aim">The one that new opportunities count for: <paramref name="Period"/>, or a later one when they can hardly be won in it.</param>
/// <param name="Target">In money, to be won in <paramref name="Aim"/>; a new rep's is less than the goal.</param>
/// <param name="WonInPeriod">In money, in <paramref name="Period"/> so far. A win without a value counts as one of usual size.</param>
/// <param name="WonInAim">The same in <paramref name="Aim"/>: zero for a later one.</param>
public sealed record GoalSum(
    Goal Goal, string? Currency, PeriodDates Period, PeriodDates Aim, double Target, double WonInPeriod, double WonInAim, DealEstimates Deals, Pipeline Pipeline)
{
    /// <summary>Less than half an opportunity is nothing to spread over days.</summary>
    public const double LeastMissing = 0.5;

    /// <summary>Times the steady plan.</summary>
    public const int OutOfReach = 3;

    /// <summary>Expected from the open ones in <see cref="Aim"/>.</summary>
    public required double OpenWins { get; init; }

    public required DaysLeft Days { get; init; }

    public required CreationRate Recent { get; init; }

    /// <summary>As in <see cref="DealHistory.Swing"/>.</summary>
    public required double Swing { get; init; }

    public double WinsMissing => (Target - WonInAim) / Deals.Size.Value;

    /// <summary>Opportunities still to be created; below zero when what is open should be more than enough.</summary>
    public double StillNeeded => (WinsMissing - OpenWins) / Deals.WinRate.Value;

    /// <summary>All the opportunities that the target takes.</summary>
    public double Plan => Target / Deals.Size.Value / Deals.WinRate.Value;

    /// <summary>Opportunities a working day that would make the target, created evenly and year in, year out.</summary>
    public double PlannedPerDay => Days.Whole > Nearly.Zero ? Plan / Days.Whole : 0;

    /// <summary>By how much what is missing is more than a steady plan would still bring.</summary>
    public double Shortfall => StillNeeded - (PlannedPerDay * Days.Weight);

    /// <summary>What a steady plan would have behind it by now; early on a quarter of the plan, so that little is not made much of.</summary>
    public double Against => Math.Max(Plan / 4, Plan - (PlannedPerDay * Days.Weight));

    public double? PerDay => StillNeeded >= LeastMissing && Days.Weight > Nearly.Zero ? StillNeeded / Days.Weight : null;

    /// <summary>Nobody creates so many: what is open decides, and a figure a day would only mislead.</summary>
    public bool IsOutOfReach => PerDay > OutOfReach * PlannedPerDay;

    public double? PerDayAfterToday => PerDay is not null && Days.Today > Nearly.Zero && Days.Weight - Days.Today > Nearly.Zero ? StillNeeded / (Days.Weight - Days.Today) : null;
}

/// <summary>The rep's working days from today on, each weighing as the chance that a win created that day comes in the period aimed at.</summary>
/// <param name="Count">Days with any chance.</param>
/// <param name="Last">The last of them; null when there is none.</param>
/// <param name="Weight">Sum of the chances.</param>
/// <param name="Today">Today's; zero when today is no working day.</param>
/// <param name="Whole">The same sum over all days whose wins can come in that period, those that are over among them: with a short period and a long
/// cycle those lie mostly before it. From a new rep's first day on.</param>
public readonly record struct DaysLeft(int Count, LocalDate? Last, double Weight, double Today, double Whole);

/// <summary>New opportunities lately, and what the like of them would bring in this period.</summary>
/// <param name="Days">Working days that were looked at.</param>
/// <param name="WinsPerDaily">Wins still to come in this period from creating one opportunity on each working day left.</param>
/// <param name="Unevenness">Of weekly counts: variance over mean.</param>
public readonly record struct CreationRate(int Created, int Days, double WinsPerDaily, int DaysLeft, double Unevenness)
{
    public double PerDay => Days > 0 ? (double)Created / Days : 0;
}
