using System.Text.Json.Nodes;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>The few pieces of Adaptive Cards 1.5 that the bot uses, each within what Teams shows of it.</summary>
static class Kit
{
    public const int MostActions = 6;
    public const int Label = 60;
    public const int Heading = 150;
    public const int Text = 4000;
    public const int MostRefreshed = 60;

    /// <summary>Of a card; what is sent around it fits in the rest of the 28,000 bytes that every version of Teams takes.</summary>
    public const int MostBytes = 25_000;

    /// <param name="users">Whose clients ask for their own view of the card; null where everybody has the same.</param>
    public static JsonObject Card(JsonArray body, JsonObject? mentions = null, IReadOnlyList<string>? users = null)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = body,
        };
        if (users is { Count: > 0 })
        {
            card["refresh"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = CardVerbs.View, ["data"] = new JsonObject { [CardVerbs.VerbKey] = CardVerbs.View } },
                ["userIds"] = new JsonArray([.. users.Take(MostRefreshed).Select(user => JsonValue.Create(user))]),
            };
        }

        if (mentions is not null)
        {
            card["msteams"] = mentions;
        }

        return card;
    }

    public static JsonObject RichText(JsonArray runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = runs };

    /// <param name="to">An https address that was checked.</param>
    public static JsonObject Run(string text, Look look, string? to = null)
    {
        var run = Styled(new() { ["type"] = "TextRun", ["text"] = text }, look);
        if (to is not null)
        {
            run["underline"] = true;
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = text, ["url"] = to };
        }

        return run;
    }

    /// <param name="markdown">With everything escaped that is not meant as markup.</param>
    public static JsonObject TextBlock(string markdown, Look look) => Styled(new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true }, look);

    public static JsonObject Actions(IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>An invoke that says who pressed, and for clients that know none a message with the same data.</summary>
    /// <param name="data">Without the verb, which is put in.</param>
    /// <param name="withInputs">Whether the card's fields are sent along, and checked before.</param>
    public static JsonObject Execute(string title, string verb, JsonObject data, bool primary = false, bool withInputs = true)
    {
        data = new([new(CardVerbs.VerbKey, verb), .. data.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value?.DeepClone()))]);
        var execute = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data };
        var submit = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.DeepClone() };
        foreach (var action in new[] { execute, submit })
        {
            if (primary)
            {
                action["style"] = "positive";
            }

            if (!withInputs)
            {
                action["associatedInputs"] = "none";
            }
        }

        execute["fallback"] = submit;
        return execute;
    }

    static JsonObject Styled(JsonObject text, Look look)
    {
        if (look.Size is { } size)
        {
            text["size"] = size;
        }

        if (look.Bold)
        {
            text["weight"] = "Bolder";
        }

        if (look.Subtle)
        {
            text["isSubtle"] = true;
        }

        if (look.Color is { } color)
        {
            text["color"] = color;
        }

        return text;
    }
}
