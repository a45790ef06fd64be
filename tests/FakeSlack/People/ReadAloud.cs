using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FakeSlack.Model;

namespace FakeSlack.People;

/// <summary>Blocks as one would read them aloud: a mention is the name, a button its label in brackets.</summary>
static partial class ReadAloud
{
    public static string Message(SlackTeam team, SlackMessage message) => message.Blocks is { } blocks ? Blocks(team, blocks) : Mrkdwn(team, message.Text);

    public static string Blocks(SlackTeam team, JsonArray blocks) => string.Join("\n", blocks.Select(block => Block(team, block!)).Where(line => line.Length > 0));

    static string Block(SlackTeam team, JsonNode block) =>
        (string?)block["type"] switch
        {
            "section" => string.Join("\n", Objects(block["text"]).Concat(Objects(block["fields"])).Select(text => Text(team, text)).Concat(Objects(block["accessory"]).Select(element => Element(team, element)))),
            "header" => Text(team, block["text"]!),
            "context" => string.Join(" ", Objects(block["elements"]).Select(element => Element(team, element))),
            "actions" => string.Join(" ", Objects(block["elements"]).Select(element => Element(team, element))),
            "input" => Text(team, block["label"]!),
            "rich_text" => string.Join("\n", Objects(block["elements"]).Select(element => Rich(team, element))),
            "markdown" => (string?)block["text"] ?? "",
            "image" => (string?)block["alt_text"] ?? "",
            _ => "--",
        };

    static string Element(SlackTeam team, JsonNode element) =>
        (string?)element["type"] switch
        {
            "plain_text" or "mrkdwn" => Text(team, element),
            "image" => (string?)element["alt_text"] ?? "",
            _ => $"[{(element["text"] is { } label ? Text(team, label) : (string?)element["action_id"])}]",
        };

    static string Text(SlackTeam team, JsonNode text) => (string?)text["type"] == "mrkdwn" ? Mrkdwn(team, (string?)text["text"] ?? "") : (string?)text["text"] ?? "";

    static string Rich(SlackTeam team, JsonNode element) =>
        (string?)element["type"] switch
        {
            "rich_text_list" => string.Join("\n", Objects(element["elements"]).Select(item => Rich(team, item))),
            "text" => (string?)element["text"] ?? "",
            "user" => Name(team, (string?)element["user_id"] ?? ""),
            "link" => (string?)element["text"] ?? (string?)element["url"] ?? "",
            "emoji" => $":{(string?)element["name"]}:",
            "date" => (string?)element["fallback"] ?? "",
            _ => string.Concat(Objects(element["elements"]).Select(leaf => Rich(team, leaf))),
        };

    /// <summary>Mentions, dates and links as they are shown; then markup off, and what was escaped as it was meant.</summary>
    public static string Mrkdwn(SlackTeam team, string text)
    {
        var shown = Marked().Replace(text, match => match.Groups["what"].Value is var what && what.StartsWith('@') ? Name(team, what[1..].Split('|')[0])
            : what.Contains('|', StringComparison.Ordinal) ? what[(what.LastIndexOf('|') + 1)..]
            : what);
        return Bold().Replace(shown, "$1").Replace("\u2060", "", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    static string Name(SlackTeam team, string id) => team.Users.GetValueOrDefault(id)?.DisplayName ?? id;

    static IEnumerable<JsonNode> Objects(JsonNode? node) => node is JsonArray all ? all.OfType<JsonNode>() : node is null ? [] : [node];

    [GeneratedRegex("<(?<what>[^<>]+)>")]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<![\w*])[*_](\S(?:[^*_\n]*\S)?)[*_](?![\w*])")]
    private static partial Regex Bold();
}
