using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>The elements of one card, from top to bottom.</summary>
/// <param name="share">No line is longer.</param>
sealed class CardBody(CardText text, Mentions mentions, int share)
{
    /// <summary>About what fits beside each other in a chat, in letters; each button takes some around its own.</summary>
    const int RowOfLetters = 56;
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
                Add(text.Element(line, Look.Small, share, mentions), spacing: "small");
                break;
            case Block.Facts { Items: { Length: > 0 } facts }:
                Add(Facts(facts));
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
            (ruled, spacing) = (false, "large");
            element["separator"] = true;
        }

        if (spacing is not null)
        {
            element["spacing"] = spacing;
        }

        elements.Add(element);
    }

    /// <summary>A table, not a FactSet: that one makes links of what people wrote.</summary>
    JsonObject Facts(IEnumerable<Fact> facts)
    {
        var rows = facts.Select(fact => new JsonObject
        {
            ["type"] = "TableRow",
            ["cells"] = new JsonArray(
                Cell(Kit.RichText([Kit.Run($"{Verbatim.Plain(fact.Label)}:", new(Bold: true))])),
                Cell(text.Element(fact.Value, default, share, mentions) ?? Kit.RichText([Kit.Run("–", default)]))),
        });
        return new()
        {
            ["type"] = "Table",
            ["firstRowAsHeader"] = false,
            ["showGridLines"] = false,
            ["columns"] = new JsonArray(new JsonObject { ["width"] = 2 }, new JsonObject { ["width"] = 5 }),
            ["rows"] = new JsonArray([.. rows]),
        };
    }

    static JsonObject Cell(JsonObject element) => new() { ["type"] = "TableCell", ["items"] = new JsonArray(element) };

    /// <summary>Beside each other as long as they can be read, and never more than Teams shows.</summary>
    void AddRows(IEnumerable<Button> buttons)
    {
        var (row, letters) = (new List<JsonObject>(), 0);
        foreach (var button in buttons)
        {
            var shown = Pressed(button);
            var needed = ((string)shown["title"]!).Length + AroundLetters;
            if (row.Count == Kit.MostActions || (row.Count > 0 && letters + needed > RowOfLetters))
            {
                Add(Kit.Actions(row));
                (row, letters) = ([], 0);
            }

            row.Add(shown);
            letters += needed;
        }

        if (row.Count > 0)
        {
            Add(Kit.Actions(row));
        }
    }

    static JsonObject Pressed(Button button)
    {
        var dots = button.OpensForm && button.Label is not [.., '…' or '?'] ? "…" : "";
        var title = Cut.To(Kit.Label - dots.Length, Verbatim.Plain(button.Label)) + dots;
        return Kit.Execute(title, CardVerbs.Act, new() { [CardVerbs.ActionKey] = button.Action.ToString() }, button.Primary);
    }
}
