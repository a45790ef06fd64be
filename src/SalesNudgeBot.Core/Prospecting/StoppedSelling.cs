using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// A rep's new opportunities before a promise to a client passed unmet, and after. Said only where the counts can tell: given the sum of both,
/// those after are binomial if the rate stayed the same (the exact comparison of two Poisson rates, Przyborowski and Wilenski 1940), and so few
/// must be unlikely. It is looked four times, each with a quarter of the error allowed, so that looking often finds nothing by itself.
/// </summary>
/// <param name="Before">Created in <paramref name="DaysBefore"/> working days of the rep up to and including the date that passed.</param>
/// <param name="After">Created in the <paramref name="DaysAfter"/> working days that followed.</param>
/// <param name="Chance">Of <paramref name="After"/> or fewer, were the rate the same as before.</param>
public sealed record StoppedSelling(int Before, int DaysBefore, int After, int DaysAfter, double Chance)
{
    /// <summary>Of wrongly finding a fall with any one promise, over all looks.</summary>
    public const double ErrorAllowed = 0.05;

    const int MostBefore = 60;
    const int LookEvery = 5;
    const int Looks = 4;

    /// <param name="created">The rep's new opportunities, all that are known; those of weekends count.</param>
    /// <param name="knownFrom">The rep's first day, or the first date of the record, whichever is later.</param>
    /// <param name="missed">The date that passed unmet, the rep's own.</param>
    /// <param name="seenThrough">The last date of which the CRM has told.</param>
    /// <returns>What was found at the earliest look that could tell; null while none can.</returns>
    public static StoppedSelling? Of(IReadOnlyCollection<LocalDate> created, LocalDate knownFrom, LocalDate missed, LocalDate seenThrough, WorkingTime time)
    {
        var (first, daysBefore) = (missed.PlusDays(1), 0);
        for (var date = missed; daysBefore < MostBefore && date >= knownFrom && Period.DaysBetween(date, missed) < 2 * MostBefore; date = date.PlusDays(-1))
        {
            first = date;
            daysBefore += time.IsWorkday(date) ? 1 : 0;
        }

        var before = created.Count(date => first <= date && date <= missed);
        var after = 0;
        for (var (date, days) = (missed.PlusDays(1), 0); date <= seenThrough && days <= Looks * LookEvery && Period.DaysBetween(missed, date) <= MostBefore; date = date.PlusDays(1))
        {
            days += time.IsWorkday(date) ? 1 : 0;
            after += created.Count(day => day == date);
            if (days > 0 && days % LookEvery == 0 && days <= Looks * LookEvery && time.IsWorkday(date)
                && new StoppedSelling(before, daysBefore, after, days, ChanceOf(before, daysBefore, after, days)) is { IsTold: true } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>At most so many of all in the days after, were every day alike.</summary>
    public static double ChanceOf(int before, int daysBefore, int after, int daysAfter)
    {
        if (before + after == 0 || daysBefore <= 0 || daysAfter <= 0)
        {
            return 1;
        }

        var all = before + after;
        var share = (double)daysAfter / (daysBefore + daysAfter);
        var (logTerm, sum) = (all * Math.Log(1 - share), 0.0);
        for (var n = 0; n <= after; n++)
        {
            sum += Math.Exp(logTerm);
            logTerm += Math.Log((double)(all - n) / (n + 1)) + Math.Log(share / (1 - share));
        }

        return Math.Min(1, sum);
    }

    bool IsTold => Chance <= ErrorAllowed / Looks;
}
