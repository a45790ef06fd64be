using System.Text.Json.Nodes;
using FakeSlack.Model;

namespace FakeSlack.People;

/// <summary>A message on somebody's screen.</summary>
/// <param name="Text">As one would read it aloud.</param>
/// <param name="Privately">Only they see it.</param>
public sealed record SeenMessage(string Channel, string Ts, string Text, bool Privately, int Edits, SlackMessage Message)
{
    /// <summary>What stands on its buttons, from left to right.</summary>
    public IReadOnlyList<string> Buttons => [.. Elements().Select(found => (string?)found.Element["text"]?["text"] ?? "")];

    /// <summary>What pressing each of them would bring.</summary>
    public IReadOnlyList<string> Values => [.. Elements().Select(found => (string?)found.Element["value"] ?? "")];

    internal IEnumerable<(JsonObject Block, JsonObject Element)> Elements() => ElementsOf(Message.Blocks);

    internal static IEnumerable<(JsonObject Block, JsonObject Element)> ElementsOf(JsonArray? blocks) =>
        (blocks ?? []).OfType<JsonObject>()
            .SelectMany(block => ((JsonNode?[])[.. block["elements"] as JsonArray ?? [], block["accessory"]]).OfType<JsonObject>().Select(element => (block, element)))
            .Where(found => (string?)found.element["type"] == "button");
}
