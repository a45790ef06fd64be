using System.Globalization;
using SalesNudgeBot.Import.Reading;

namespace SalesNudgeBot.Import;

/// <summary>A report for a person at a terminal, or in a file beside the one that it is about.</summary>
public static class ReportText
{
    const int NamesShown = 10;

    public static string Of(ImportReport report) => string.Join('\n', report.Refused ? Refused(report) : Taken(report));

    static IEnumerable<string> Refused(ImportReport report)
    {
        foreach (var complaint in report.Complaints)
        {
            yield return complaint.ToText(report.File);
        }

        if (report.MoreComplaints > 0)
        {
            yield return Text($"... and {report.MoreComplaints:N0} more like these.");
        }

        if (report.Complaints.Any(complaint => complaint.Says == Headings.NoSuchColumn))
        {
            yield return "What a file calls its columns stands in the manifest, under crm: mappings.";
        }

        yield return Text($"Refused: {Counted(report.Complaints.Length + report.MoreComplaints, "mistake")} in {Counted(report.Rows, "row")}. Nothing was changed.");
    }

    static IEnumerable<string> Taken(ImportReport report)
    {
        var changes = report.Changes!;
        var nothing = changes is { Added: 0, Changed: 0 };
        yield return Text($"{report.File}: {Counted(report.Rows, "row")}, as of {report.AsOf:yyyy-MM-dd}. {changes.Added:N0} new, {changes.Changed:N0} changed, {changes.Same:N0} as they were.");
        var left = LeftOut(report).ToList();
        if (left.Count > 0)
        {
            yield return $"Left out: {string.Join("; ", left)}.";
        }

        if (report.Matched > 0)
        {
            yield return Text($"{Counted(report.Matched, "addition")} of reps found in it.");
        }

        yield return report.CheckOnly ? (nothing ? "Checked: it would change nothing." : "Checked: it can be imported. Nothing was changed.")
            : nothing ? "Nothing in it was new: the CRM is known to be as it was."
            : "Imported.";
    }

    static IEnumerable<string> LeftOut(ImportReport report)
    {
        if (!report.UnknownReps.IsEmpty)
        {
            var most = report.UnknownReps.OrderByDescending(rep => rep.Value).Take(NamesShown).Select(rep => Text($"{rep.Key} {rep.Value:N0}"));
            var more = report.UnknownReps.Count > NamesShown ? ", and others" : "";
            yield return $"{Counted(report.UnknownReps.Values.Sum(), "row")} whose rep is nobody in the manifest ({string.Join(", ", most)}{more})";
        }

        if (report.NotYetCreated > 0)
        {
            yield return Text($"{Counted(report.NotYetCreated, "row")} created after {report.AsOf:yyyy-MM-dd}");
        }

        if (report.ClosedLongAgo > 0)
        {
            yield return $"{Counted(report.ClosedLongAgo, "row")} closed longer ago than figures are kept";
        }
    }

    static string Counted(long count, string what) => Text($"{count:N0} {what}{(count == 1 ? "" : "s")}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
