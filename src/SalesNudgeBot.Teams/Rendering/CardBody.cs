using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>The elements of one card, from top to bottom.</summary>
/// <param name="share">No line is longer.</param>
sealed class CardBody(CardText text, Mentions mentions, int share)
{
    /// <summary>About what fits beside each other in a chat, in letters; each button takes some around its own.</summary>
    const int RowOfLetters = 48;
    const int AroundLetters = 5;

    readonly JsonArray elements = [];
    bool ruled;

    public JsonArray Elements => elements;

    public void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading { Line: var line }:
                Add(text.Element(line, Look.Heading, share, mentions));
                break;
            case Block.Paragraph { Line: var line }:
                Add(text.Element(line, default, share, mentions));
                break;
            case Block.Note { Line: var line }:
                Add(text.Element(line, Look.Small, share, mentions), spacing: "Small");
                break;
            case Block.Facts { Items: var facts }:
                AddFacts(facts);
                break;
            case Block.Bars bars:
                Add(Chart(bars));
                break;
            case Block.Buttons { Items: var buttons }:
                AddRows(buttons);
                break;
            case Block.Rule:
                ruled = elements.Count > 0;
                break;
        }
    }

    /// <summary>Teams has no element for a rule: what comes after one stands apart.</summary>
    public void Add(JsonObject? element, string? spacing = null)
    {
        if (element is null)
        {
            return;
        }

        if (ruled)
        {
            (ruled, spacing) = (false, "Large");
            element["separator"] = true;
        }

        if (spacing is not null)
        {
            element["spacing"] = spacing;
        }

        elements.Add(element);
    }

    /// <summary>Rows of two columns, no FactSet: that one makes links of what people wrote.</summary>
    void AddFacts(IEnumerable<Fact> facts)
    {
        string? spacing = null;
        foreach (var fact in facts)
        {
            var label = Kit.RichText([Kit.Run($"{Verbatim.Plain(fact.Label)}:", new(Bold: true))]);
            var value = text.Element(fact.Value, default, share, mentions) ?? Kit.RichText([Kit.Run("–", default)]);
            Add(new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray(Column(1, label), Column(2, value)) }, spacing);
            spacing = "Small";
        }
    }

    static JsonObject Column(int share, JsonObject element) => new() { ["type"] = "Column", ["width"] = share, ["items"] = new JsonArray(element) };

    /// <summary>Each bar has its name and its figure beside it. Where charts are not known, both are words.</summary>
    static JsonObject Chart(Block.Bars bars)
    {
        var words = $"{bars.Title}: {string.Join(", ", bars.Items.Select(bar => $"{bar.Label} {bar.Value}"))}";
        return new()
        {
            ["type"] = "Chart.HorizontalBar",
            ["title"] = bars.Title,
            ["displayMode"] = "AbsoluteWithAxis",
            ["colorSet"] = "sequential",
            ["data"] = new JsonArray([.. bars.Items.Select(bar => new JsonObject { ["x"] = bar.Label, ["y"] = bar.Value })]),
            ["fallback"] = Kit.TextBlock(Verbatim.Escaped(words), Look.Small),
        };
    }

    /// <summary>In as few rows as can be read, none of them much longer than the others.</summary>
    void AddRows(IEnumerable<Button> buttons)
    {
        var shown = buttons.Select(Pressed).ToList();
        var rows = Broken(shown, RowOfLetters);
        for (var letters = rows.Count < 2 ? RowOfLetters : 1; letters < RowOfLetters; letters++)
        {
            if (Broken(shown, letters) is var even && even.Count == rows.Count)
            {
                rows = even;
                break;
            }
        }

        foreach (var row in rows)
        {
            Add(Kit.Actions(row));
        }
    }

    static List<List<JsonObject>> Broken(List<JsonObject> shown, int most)
    {
        var (rows, letters) = (new List<List<JsonObject>>(), 0);
        foreach (var button in shown)
        {
            var needed = ((string)button["title"]!).Length + AroundLetters;
            letters += needed;
            if (rows is not [.., { Count: < Kit.MostActions }] || letters > most)
            {
                rows.Add([]);
                letters = needed;
            }

            rows[^1].Add(button);
        }

        return rows;
    }

    static JsonObject Pressed(Button button)
    {
        var dots = button.OpensForm && button.Label is not [.., '…' or '?'] ? "…" : "";
        var title = Cut.To(Kit.Label - dots.Length, Verbatim.Plain(button.Label)) + dots;
        return Kit.Execute(title, CardVerbs.Act, new() { [CardVerbs.ActionKey] = button.Action.ToString() }, button.Primary);
    }
}
