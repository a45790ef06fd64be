using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Import.Reading;

/// <summary>Where in a row each column of a mapping stands.</summary>
sealed record Headings(int Width, int Id, int Rep, int Stage, int Created, int Closed, int? Account, int? Value)
{
    public const string NoSuchColumn = "the file has no such column";

    /// <summary>From the first line; null, and complaints, where columns are missing.</summary>
    public static Headings? Of(CsvRows first, OpportunityColumns columns, Complaints complaints)
    {
        var names = Enumerable.Range(0, first.Count).Select(i => first[i].Trim()).ToList();
        var before = complaints.Count;
        var found = new Headings(
            names.Count,
            At(columns.Id) ?? 0,
            At(columns.Rep) ?? 0,
            At(columns.Stage) ?? 0,
            At(columns.Created) ?? 0,
            At(columns.Closed) ?? 0,
            columns.Account is null ? null : At(columns.Account),
            columns.Value is null ? null : At(columns.Value));
        return complaints.Count == before ? found : null;

        int? At(string column)
        {
            var at = names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && names.FindIndex(at + 1, name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) < 0)
            {
                return at;
            }

            var all = string.Join(", ", names.Take(40).Select(Complaint.Shown));
            complaints.Add(
                first.Line,
                column,
                null,
                at < 0 ? NoSuchColumn : "the file has this column twice",
                at < 0 ? $"{(Nearest.To(column, names) is { } near ? $"'{Complaint.Shown(near)}' in the mapping, or " : "")}this column in the file, which has: {all}" : "one of them");
            return null;
        }
    }
}
