using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FakeTeams.Model;

namespace FakeTeams.People;

/// <summary>A card as one would read it aloud: a mention is the name, a button its title in brackets.</summary>
static partial class ReadAloud
{
    public static string Message(TeamsMessage message, JsonObject? card) => card is null ? Markdown(message.Text) : Card(card);

    public static string Card(JsonObject card) => Lines(Parts(card["body"]).Select(Element).Append(Actions(card["actions"])));

    /// <summary>As Teams shows the little of it that it knows; then what was escaped as it was meant.</summary>
    public static string Markdown(string text)
    {
        // Escaped signs are taken out of the way of what follows, into a range that nobody writes in.
        var shown = Escaped().Replace(text, match => ((char)(0xE000 + match.Value[1])).ToString());
        shown = Mention().Replace(shown, match => System.Net.WebUtility.HtmlDecode(match.Groups["name"].Value));
        shown = Link().Replace(shown, "${text}");
        shown = Bold().Replace(shown, "${text}");
        return Taken().Replace(shown, match => ((char)(match.Value[0] - 0xE000)).ToString()).Replace("\u200b", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);
    }

    /// <summary>Where a press would lead: links that Teams makes of markdown.</summary>
    public static IEnumerable<string> Links(string text) =>
        Link().Matches(Escaped().Replace(text, "")).Select(match => match.Groups["to"].Value);

    static string Element(JsonObject element)
    {
        if (element["isVisible"] is JsonValue visible && visible.ToString() == "false")
        {
            return "";
        }

        return (string?)element["type"] switch
        {
            "TextBlock" => Markdown((string?)element["text"] ?? ""),
            "RichTextBlock" => string.Concat(Parts(element["inlines"]).Select(run => (string?)run["text"])),
            "FactSet" => Lines(Parts(element["facts"]).Select(fact => $"{Markdown((string?)fact["title"] ?? "")}: {Markdown((string?)fact["value"] ?? "")}")),
            "Container" or "Column" or "TableCell" => Lines(Parts(element["items"]).Select(Element)),
            "ColumnSet" => Row(element["columns"]),
            "Table" => Lines(Parts(element["rows"]).Select(Element)),
            "TableRow" => Row(element["cells"]),
            "ActionSet" => Actions(element["actions"]),
            "Image" => (string?)element["altText"] ?? "",
            "ImageSet" => Lines(Parts(element["images"]).Select(Element)),
            { } input when input.StartsWith("Input.", StringComparison.Ordinal) => Markdown((string?)element["label"] ?? ""),
            { } chart when chart.StartsWith("Chart.", StringComparison.Ordinal) => element["fallback"] is JsonObject instead ? Element(instead) : "",
            _ => "--",
        };
    }

    static string Row(JsonNode? cells) => string.Join(" ", Parts(cells).Select(Element).Where(text => text.Length > 0));

    static string Actions(JsonNode? actions) => string.Join(" ", Parts(actions).Select(action => $"[{(string?)action["title"]}]"));

    static string Lines(IEnumerable<string> lines) => string.Join("\n", lines.Where(line => line.Length > 0));

    static IEnumerable<JsonObject> Parts(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    [GeneratedRegex(@"\\[\\`*_{}\[\]()#+\-.!|<>~&:]")]
    private static partial Regex Escaped();

    [GeneratedRegex("<at>(?<name>.*?)</at>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?<text>\S(?:[^*\n]*\S)?)\*\*|(?<![\w_])_(?<text>\S(?:[^_\n]*\S)?)_(?![\w_])")]
    private static partial Regex Bold();

    [GeneratedRegex("[\ue000-\ue07f]")]
    private static partial Regex Taken();
}
