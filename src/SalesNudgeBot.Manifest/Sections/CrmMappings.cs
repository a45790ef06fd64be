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
    static readonly Key Columns = new("columns", "what the file calls its columns");
    static readonly Key Stages = new("stages", "what the file calls open, won and lost, a list each");
    static readonly Key Dates = new("dates", "a list of the ways in which dates are written", "yyyy-MM-dd");
    static readonly Key Delimiter = new("delimiter", "comma, semicolon or tab", "comma");
    static readonly Key Decimal = new("decimal", "point or comma: what stands before cents", "point");

    static readonly Key Id = new("id", "the opportunity's own id", "id");
    static readonly Key Rep = new("rep", "whose it is", "rep");
    static readonly Key Stage = new("stage", "what became of it", "stage");
    static readonly Key Created = new("created", "when it was created", "created");
    static readonly Key Closed = new("closed", "when it was won or lost", "closed");
    static readonly Key Account = new("account", "the client; not read if not given");
    static readonly Key Value = new("value", "the amount; not read if not given");

    static readonly Key Open = new("open", "neither won nor lost yet", "open");
    static readonly Key Won = new("won", "won", "won");
    static readonly Key Lost = new("lost", "lost", "lost");

    static readonly Kind<char> Delimiters = Kinds.Choice("a delimiter", ("comma", ','), ("semicolon", ';'), ("tab", '\t'));
    static readonly Kind<bool> Decimals = Kinds.Choice("a decimal sign", ("point", false), ("comma", true));

    static readonly Kind<DatePattern> DateKind = new(
        Codes.BadDatePattern,
        "a way to write dates",
        (string text, [MaybeNullWhen(false)] out DatePattern pattern) => (pattern = DatePattern.Of(text)) is not null,
        "letters as in yyyy-MM-dd, dd.MM.yyyy, M/d/yyyy or \"yyyy-MM-dd'T'HH:mm:ss\"");

    public static ImmutableArray<Key> Keys { get; } = [Columns, Stages, Dates, Delimiter, Decimal];

    public static ImmutableArray<Key> ColumnKeys { get; } = [Id, Rep, Stage, Created, Closed, Account, Value];

    public static ImmutableArray<Key> StageKeys { get; } = [Open, Won, Lost];

    /// <summary>There is always a standard one; written, it is what is written.</summary>
    public static ImmutableDictionary<string, OpportunityMapping> Read(Reading reading, Node? node)
    {
        var mappings = CrmSettings.None.Mappings.ToBuilder();
        foreach (var (id, place, map) in reading.Entries(node))
        {
            var fields = new Fields(reading, place, map, Keys);
            var dates = fields.Has(Dates) ? fields.List(Dates, DateKind) : OpportunityMapping.Standard.Dates;
            if (dates.IsEmpty && fields.Find(Dates) is ListNode { Items: [] })
            {
                reading.Findings.Add(Codes.BadDatePattern, fields.PlaceOf(Dates), "no way to write dates is named", DateKind.Right);
            }

            mappings[id] = new(
                ReadColumns(reading, fields),
                ReadStages(reading, fields),
                dates,
                fields.Value(Delimiter, Delimiters, ','),
                fields.Value(Decimal, Decimals, false));
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
            foreach (var word in fields.Has(key) ? fields.List(key, Kinds.Text) : [key.Default!])
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
