using NodaTime;

namespace SalesNudgeBot.Core.Prospecting;

/// <summary>How uneven weekly counts of new opportunities are.</summary>
static class Unevenness
{
    const int Weeks = 13;
    const double Most = 10;

    /// <summary>Variance over mean of the counts of the last thirteen weeks, within reps, over all reps; at least 1, which is chance alone.</summary>
    /// <param name="reps">The dates of each rep's new opportunities.</param>
    public static double Of(IEnumerable<IEnumerable<LocalDate>> reps, LocalDate asOf)
    {
        var (scatter, freedom) = (0.0, 0);
        foreach (var created in reps)
        {
            var weeks = new int[Weeks];
            foreach (var week in created.Select(date => Period.DaysBetween(date, asOf) / 7).Where(week => week is >= 0 and < Weeks))
            {
                weeks[week]++;
            }

            var mean = weeks.Average();
            if (mean > 0)
            {
                scatter += weeks.Sum(count => (count - mean) * (count - mean)) / mean;
                freedom += Weeks - 1;
            }
        }

        return freedom > 0 ? Math.Clamp(scatter / freedom, 1, Most) : 1;
    }
}
