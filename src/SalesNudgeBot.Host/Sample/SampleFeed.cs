using NodaTime;
using SalesNudgeBot.Import;

namespace SalesNudgeBot.Host.Sample;

/// <summary>
/// A sample's CRM: one file with all that happens in it until the sample starts. Each working morning before that brings what the CRM had
/// at the end of the day before, as a real one would.
/// </summary>
sealed class SampleFeed(string file)
{
    static readonly LocalTime Early = new(5, 0);

    /// <summary>Null where the manifest has none beside it.</summary>
    public static SampleFeed? Find(string manifestFolder)
    {
        var file = Path.Combine(manifestFolder, "crm", "opportunities.csv");
        return File.Exists(file) ? new(file) : null;
    }

    /// <summary>One before anything else, so that the first day has a past already, and one on each weekday.</summary>
    public static IEnumerable<Instant> Mornings(Instant begins, Instant ends)
    {
        yield return begins + Duration.FromMinutes(1);
        for (var date = begins.InUtc().Date.PlusDays(1); date.At(Early).InUtc().ToInstant() is var morning && morning < ends; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            {
                yield return morning;
            }
        }
    }

    public async Task Bring(OpportunityImport import, Instant morning, CancellationToken cancellation)
    {
        var report = await import.Run(new(file, AsOf: morning.InUtc().Date.PlusDays(-1)), null, cancellation);
        if (report.Refused)
        {
            throw new FormatException(ReportText.Of(report));
        }
    }
}
