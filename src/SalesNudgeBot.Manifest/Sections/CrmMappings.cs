using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

/// <summary>How each kind of CRM file is read.</summary>
static class CrmMappings
{
    static readonly Kind<char> Delimiters = Kinds.Choice("a delimiter", ("comma", ','), ("semicolon", ';'), ("tab", '\t'));
    static readonly Kind<bool> Decimals = Kinds.Choice("a decimal sign", ("point", false), ("comma", true));

    static readonly Kind<DatePattern> DateKind = new(
        Codes.BadDatePattern,
        "a way to write dates",
        (string text, [MaybeNullWhen(false)] out DatePattern pattern) => (pattern = DatePattern.Of(text)) is not null,
        "letters as in yyyy-MM-dd, dd.MM.yyyy, M/d/yyyy or \"yyyy-MM-dd'T'HH:mm:ss\"");

    static readonly Key<string> Id = new("id", Kinds.Text, "the opportunity's own id", "id");
    static readonly Key<string> Rep = new("rep", Kinds.Text, "whose it is", "rep");
    static readonly Key<string> Stage = new("stage", Kinds.Text, "what became of it", "stage");
    static readonly Key<string> Created = new("created", Kinds.Text, "when it was created", "created");
    static readonly Key<string> Closed = new("closed", Kinds.Text, "when it was won or lost; not looked at while it is open", "closed");
    static readonly Key<string> Account = new("account", Kinds.Text, "the client, which may be blank", Otherwise: "not read; in `standard`: `account`");
    static readonly Key<string> Value = new("value", Kinds.Text, "the amount", Otherwise: "not read; in `standard`: `value`");

    static readonly ListKey<string> Open = new("open", Kinds.Text, "neither won nor lost yet", "open");
    static readonly ListKey<string> Won = new("won", Kinds.Text, "won", "won");
    static readonly ListKey<string> Lost = new("lost", Kinds.Text, "lost", "lost");

    public static ImmutableArray<Key> ColumnKeys { get; } = [Id, Rep, Stage, Created, Closed, Account, Value];

    public static ImmutableArray<Key> StageKeys { get; } = [Open, Won, Lost];

    static readonly Key Columns = new("columns", new Shape.Table("columns", ColumnKeys), "what the file calls its columns; capitals do not matter", Otherwise: "as below");
    static readonly Key Stages = new("stages", new Shape.Table("stages", StageKeys), "the file's own words for what became of an opportunity; capitals do not matter", Otherwise: "as below");

    static readonly ListKey<DatePattern> Dates = new(
        "dates",
        DateKind,
        "the ways in which dates are written, tried in order: `dd.MM.yyyy`, `M/d/yyyy`, `yyyy-MM-dd'T'HH:mm:ss'Z'`; of a time the date is taken as it stands",
        "yyyy-MM-dd");

    static readonly Key<char> Delimiter = new("delimiter", Delimiters, "what stands between two columns", "comma");
    static readonly Key<bool> Decimal = new("decimal", Decimals, "what stands before cents", "point");

    public static ImmutableArray<Key> Keys { get; } = [Columns, Stages, Dates, Delimiter, Decimal];

    public static Shape.Table Table { get; } = new("mapping", Keys);

    /// <summary>There is always a standard one; written, it is what is written.</summary>
    public static ImmutableDictionary<string, OpportunityMapping> Read(Reading reading, Node? node)
    {
        var mappings = CrmSettings.None.Mappings.ToBuilder();
        foreach (var (id, place, map) in reading.Entries(node))
        {
            var fields = new Fields(reading, place, map, Keys);
            var dates = fields.Has(Dates) ? fields.List(Dates) : OpportunityMapping.Standard.Dates;
            if (dates.IsEmpty && fields.Find(Dates) is ListNode { Items: [] })
            {
                reading.Findings.Add(Codes.BadDatePattern, fields.PlaceOf(Dates), "no way to write dates is named", DateKind.Right);
            }

            mappings[id] = new(
                ReadColumns(reading, fields),
                ReadStages(reading, fields),
                dates,
                fields.Value(Delimiter, ','),
                fields.Value(Decimal, false));
        }

        return mappings.ToImmutable();
    }

    static OpportunityColumns ReadColumns(Reading reading, Fields mapping)
    {
        var place = mapping.PlaceOf(Columns);
        var columns = new Fields(reading, place, reading.MapOf(mapping.Find(Columns), place), ColumnKeys);
        return new(
            columns.Text(Id),
            columns.Text(Rep),
            columns.Text(Stage),
            columns.Text(Created),
            columns.Text(Closed),
            columns.OptionalText(Account),
            columns.OptionalText(Value));
    }

    static ImmutableDictionary<string, OpportunityState> ReadStages(Reading reading, Fields mapping)
    {
        if (!mapping.Has(Stages))
        {
            return OpportunityMapping.Standard.Stages;
        }

        var place = mapping.PlaceOf(Stages);
        var fields = new Fields(reading, place, reading.MapOf(mapping.Find(Stages), place), StageKeys);
        var stages = ImmutableDictionary.CreateBuilder<string, OpportunityState>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, state) in new[] { (Open, OpportunityState.Open), (Won, OpportunityState.Won), (Lost, OpportunityState.Lost) })
        {
            foreach (var word in fields.Has(key) ? fields.List(key) : [key.Default!])
            {
                if (!stages.TryAdd(word, state))
                {
                    reading.Findings.Add(Codes.StageTwice, fields.PlaceOf(key), $"the stage '{Shown.Plainly(word)}' is named twice", "each stage once", word);
                }
            }
        }

        return stages.ToImmutable();
    }
}
