using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FakeSlack.Model;

namespace FakeSlack.People;

/// <summary>Whom a message calls, and where its links lead: text that people wrote must never do either.</summary>
public static partial class Notifications
{
    /// <summary>Such as <c>@U123</c>, <c>!channel</c>, <c>#C1</c> and <c>https://…</c>, each once.</summary>
    public static IReadOnlyList<string> Of(SlackMessage message)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (message.Blocks is null)
        {
            Read(message.Text, verbatim: false, found);
        }
        else
        {
            Walk(message.Blocks, found);
        }

        return [.. found];
    }

    static void Walk(JsonNode? node, SortedSet<string> found)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Walk(item, found);
            }
        }
        else if (node is JsonObject whole)
        {
            switch ((string?)(whole["type"] as JsonValue))
            {
                case "mrkdwn":
                    Read((string?)whole["text"] ?? "", whole["verbatim"]?.GetValueKind() is JsonValueKind.True, found);
                    break;
                case "user":
                    found.Add($"@{(string?)whole["user_id"]}");
                    break;
                case "link":
                    found.Add((string?)whole["url"] ?? "");
                    break;
                case "broadcast":
                    found.Add($"!{(string?)whole["range"]}");
                    break;
            }

            foreach (var (_, value) in whole)
            {
                Walk(value, found);
            }
        }
    }

    static void Read(string text, bool verbatim, SortedSet<string> found)
    {
        found.UnionWith(Marked().Matches(text).Select(match => match.Groups["what"].Value.Split('|')[0]));
        if (!verbatim)
        {
            found.UnionWith(Bare().Matches(Marked().Replace(text, "")).Select(match => match.Value.StartsWith('@') ? $"!{match.Value[1..]}" : match.Value));
        }
    }

    [GeneratedRegex("<(?<what>[@!#][^<>]+|(?:https?|mailto):[^<>]+)>")]
    private static partial Regex Marked();

    [GeneratedRegex(@"@(?:here|channel|everyone)\b|(?<!\w)#[a-z][\w-]*|https?://\S+")]
    private static partial Regex Bare();
}
