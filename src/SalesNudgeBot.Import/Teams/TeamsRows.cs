using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Import.Reading;

namespace SalesNudgeBot.Import.Teams;

static class TeamsRows
{
    const int LongestName = 100;

    public static (ImmutableArray<TeamsRow> Rows, ImmutableArray<Complaint> Complaints) Read(string path, TeamsColumns columns)
    {
        var complaints = new Complaints();
        using var file = SteadyFile.Open(path);
        using var csv = new CsvRows(file.Content, ',');
        try
        {
            return ([.. Read(csv, columns, complaints)], complaints.Kept);
        }
        catch (CsvException broken)
        {
            complaints.Add(broken.Line, null, null, broken.Message, broken.Right);
            return ([], complaints.Kept);
        }
    }

    static List<TeamsRow> Read(CsvRows csv, TeamsColumns columns, Complaints complaints)
    {
        var rows = new List<TeamsRow>();
        if (!csv.Read())
        {
            complaints.Add(null, null, null, "the file is empty", "a first line with the names of the columns, and a row for each rep");
            return rows;
        }

        var names = Enumerable.Range(0, csv.Count).Select(i => csv[i].Trim()).ToList();
        var (rep, leader) = (At(columns.Rep), At(columns.Leader));
        var department = columns.Department is { } named && (columns.NeedsDepartment || names.Contains(named, StringComparer.OrdinalIgnoreCase)) ? At(named) : -1;
        while (complaints.Count == 0 && csv.Read())
        {
            var fields = new RowFields(csv, complaints);
            if (csv.Count != names.Count)
            {
                complaints.Add(csv.Line, null, null, $"the row has {csv.Count} fields and the first line has {names.Count}", "as many");
                continue;
            }

            var row = new TeamsRow(
                fields.Needed(rep, columns.Rep, LongestName),
                fields.Needed(leader, columns.Leader, LongestName),
                department >= 0 && fields.Text(department, columns.Department!, LongestName) is { Length: > 0 } where ? where : null);
            if (rows.Any(other => other.Rep.Equals(row.Rep, StringComparison.OrdinalIgnoreCase)))
            {
                complaints.Add(csv.Line, columns.Rep, row.Rep, $"'{Complaint.Shown(row.Rep)}' has a row already", "each rep once");
            }

            if (row.Rep.Equals(row.Leader, StringComparison.OrdinalIgnoreCase) && row.Rep.Length > 0)
            {
                complaints.Add(csv.Line, columns.Leader, row.Leader, "a rep cannot lead the team they are a rep of", "somebody else");
            }

            rows.Add(row);
        }

        return rows;

        int At(string column)
        {
            var at = names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                complaints.Add(csv.Line, column, null, "the file has no such column", Nearest.To(column, names) ?? $"one of {string.Join(", ", names.Select(Complaint.Shown))}, named with an option");
            }

            return at;
        }
    }
}
