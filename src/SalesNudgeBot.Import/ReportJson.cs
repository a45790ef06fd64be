using System.Text.Json;

namespace SalesNudgeBot.Import;

/// <summary>The same for a program.</summary>
public static class ReportJson
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(ImportReport report) =>
        JsonSerializer.Serialize(
            new
            {
                ok = !report.Refused,
                applied = report.Applied,
                file = report.File,
                asOf = report.AsOf.ToString("yyyy-MM-dd", null),
                rows = report.Rows,
                added = report.Changes?.Added ?? 0,
                changed = report.Changes?.Changed ?? 0,
                same = report.Changes?.Same ?? 0,
                matched = report.Matched,
                leftOut = new
                {
                    unknownReps = report.UnknownReps,
                    notYetCreated = report.NotYetCreated,
                    closedLongAgo = report.ClosedLongAgo,
                },
                complaints = report.Complaints.Select(complaint => new
                {
                    line = complaint.Line,
                    column = complaint.Column,
                    value = complaint.Value,
                    says = complaint.Says,
                    right = complaint.Right,
                }),
                moreComplaints = report.MoreComplaints,
            },
            Shape
        );
}
