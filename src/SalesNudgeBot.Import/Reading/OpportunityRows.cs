using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Import.Reading;

/// <summary>From the rows of one file to opportunities as of a date; every mistake becomes a complaint, and reading goes on to the next.</summary>
/// <param name="keptSince">What was closed before this date is not kept, and not brought in.</param>
sealed class OpportunityRows(Company company, OpportunityMapping mapping, LocalDate asOf, LocalDate keptSince, Complaints complaints)
{
    const int LongestId = 100;
    const int LongestName = 200;

    readonly RepNames reps = new(company);
    readonly LeftOut leftOut = new();

    public LeftOut LeftOut => leftOut;

    /// <summary>Rows below the heading.</summary>
    public long Rows { get; private set; }

    public IEnumerable<StagedOpportunity> Read(CsvRows rows)
    {
        var headings = (Headings?)null;
        while (Next(rows))
        {
            if (headings is null)
            {
                headings = Headings.Of(rows, mapping.Columns, complaints);
                if (headings is null)
                {
                    yield break;
                }

                continue;
            }

            Rows++;
            if (Row(rows, headings) is { } row)
            {
                yield return row;
            }
        }

        if (headings is null && complaints.Count == 0)
        {
            complaints.Add(null, null, null, "the file is empty", "a first line with the names of the columns, and a row for each opportunity");
        }
        else if (Rows == 0 && complaints.Count == 0)
        {
            complaints.Add(null, null, null, "there is no row below the first line", "a row for each opportunity");
        }
    }

    bool Next(CsvRows rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvException broken)
        {
            complaints.Add(broken.Line, null, null, broken.Message, broken.Right);
            return false;
        }
    }

    /// <summary>Null where there is a complaint, and where the row is left out.</summary>
    StagedOpportunity? Row(CsvRows rows, Headings at)
    {
        if (rows.Quotes is var (says, right))
        {
            complaints.Add(rows.Line, null, null, says, right);
            return null;
        }

        if (rows.Count != at.Width)
        {
            complaints.Add(rows.Line, null, null, $"the row has {rows.Count} fields and the first line has {at.Width}", "as many; a text with a comma, a quote or a new line in it stands in quotes");
            return null;
        }

        var before = complaints.Count;
        var fields = new RowFields(rows, complaints);
        var (id, rep) = (fields.Needed(at.Id, mapping.Columns.Id, LongestId), fields.Needed(at.Rep, mapping.Columns.Rep, LongestName));
        var state = Stage(fields, at);
        var (created, closed) = (Date(fields, at.Created, mapping.Columns.Created), state is OpportunityState.Won or OpportunityState.Lost ? Date(fields, at.Closed, mapping.Columns.Closed) : null);
        if (created > closed)
        {
            complaints.Add(rows.Line, mapping.Columns.Closed, fields[at.Closed], $"'{Complaint.Shown(fields[at.Closed])}' is before it was created", $"a date from '{Complaint.Shown(fields[at.Created])}' on");
        }

        var value = Value(fields, at);
        var account = at.Account is { } column ? fields.Text(column, mapping.Columns.Account!, LongestName) : "";
        var person = reps.Find(rep);
        if (person is null && rep.Length > 0 && (company.Crm.UnknownReps is UnknownReps.Refuse || reps.IsShared(rep)))
        {
            complaints.Add(
                rows.Line,
                mapping.Columns.Rep,
                rep,
                reps.IsShared(rep) ? $"several people are called '{Complaint.Shown(rep)}'" : $"nobody is called '{Complaint.Shown(rep)}'",
                reps.IsShared(rep) ? "their e-mail address or id" : reps.Right(rep));
        }

        if (complaints.Count != before || state is null || created is null)
        {
            return null;
        }

        return person is null ? leftOut.Unknown(rep) : Known(rows.Line, new(new(id), person.Value, created.Value, state.Value, closed, value), account);
    }

    StagedOpportunity? Known(long line, Opportunity written, string account) =>
        written.AsOf(asOf) is not { } read ? leftOut.NotYet()
        : read.ClosedOn < keptSince ? leftOut.Old()
        : new(line, read, account.Length == 0 ? null : account);

    OpportunityState? Stage(RowFields fields, Headings at)
    {
        var stage = fields.Needed(at.Stage, mapping.Columns.Stage, LongestName);
        if (stage.Length == 0)
        {
            return null;
        }

        if (mapping.Stages.TryGetValue(stage, out var state))
        {
            return state;
        }

        var all = mapping.Stages.Keys.Order(StringComparer.Ordinal).ToList();
        complaints.Add(fields.Line, mapping.Columns.Stage, stage, $"'{Complaint.Shown(stage)}' is a stage that the mapping does not know", Nearest.To(stage, all) ?? $"one of {string.Join(", ", all)}");
        return null;
    }

    LocalDate? Date(RowFields fields, int at, string column)
    {
        var text = fields[at];
        if (text.Length == 0)
        {
            complaints.Add(fields.Line, column, null, "a date is missing here", Example());
            return null;
        }

        foreach (var pattern in mapping.Dates)
        {
            if (pattern.Read(text) is { } date)
            {
                return date;
            }
        }

        complaints.Add(fields.Line, column, text, $"'{Complaint.Shown(text)}' is not a date", Example());
        return null;

        string Example() => string.Join(" or ", mapping.Dates.Select(pattern => $"one as in {pattern.Example}"));
    }

    decimal? Value(RowFields fields, Headings at)
    {
        if (at.Value is not { } column || fields[column] is not { Length: > 0 } text)
        {
            return null;
        }

        var value = Amounts.Read(text, mapping.DecimalComma);
        if (value is null)
        {
            complaints.Add(fields.Line, mapping.Columns.Value, text, $"'{Complaint.Shown(text)}' is not an amount", Amounts.Right(mapping.DecimalComma));
        }

        return value;
    }
}
