using NodaTime;
using SalesNudgeBot.Core.Simulating;
using SalesNudgeBot.Import;

namespace SalesNudgeBot.Host.Sample;

/// <summary>
/// A sample's CRM: one file with all that happens in it until the sample starts. Each working morning before that brings what the CRM had
/// at the end of the day before, as a real one would.
/// </summary>
sealed class SampleFeed(string file)
{
    /// <summary>Null where the manifest has none beside it.</summary>
    public static SampleFeed? Find(string manifestFolder)
    {
        var file = Path.Combine(manifestFolder, "crm", "opportunities.csv");
        return File.Exists(file) ? new(file) : null;
    }

    public async Task Bring(OpportunityImport import, Instant morning, CancellationToken cancellation)
    {
        var report = await import.Run(new(file, AsOf: Mornings.AsOf(morning)), null, cancellation);
        if (report.Refused)
        {
            throw new FormatException(ReportText.Of(report));
        }
    }
}
