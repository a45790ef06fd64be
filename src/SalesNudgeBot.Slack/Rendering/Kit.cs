using System.Text.Json.Nodes;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>
/// The few pieces of Block Kit that the bot uses, each within its limit. No <c>mrkdwn</c> among them: plain text and rich text are
/// never parsed, so nothing that anybody wrote can become a mention, a link or markup (protocol section 14).
/// </summary>
static class Kit
{
    public const int MostInMessage = 50;
    public const int MostInView = 100;
    public const int MostButtons = 25;
    public const int MostOptions = 100;
    public const int ShortTitle = 24;
    public const int Label = 75;
    public const int Heading = 150;
    public const int Text = 2900;

    /// <param name="text">Not empty.</param>
    public static JsonObject Plain(string text, int most) => new() { ["type"] = "plain_text", ["text"] = Cut.To(most, text), ["emoji"] = false };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, Heading) };

    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text, Text)) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    public static JsonObject RichText(JsonArray leaves) =>
        new() { ["type"] = "rich_text", ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = leaves }) };

    public static JsonObject Leaf(string text, bool bold) => Styled(new() { ["type"] = "text", ["text"] = text }, bold);

    public static JsonObject User(string account, bool bold) => Styled(new() { ["type"] = "user", ["user_id"] = account }, bold);

    /// <param name="address">Already percent-encoded (protocol section 14).</param>
    public static JsonObject Link(string address, string text, bool bold) =>
        Styled(new() { ["type"] = "link", ["url"] = address, ["text"] = text }, bold);

    static JsonObject Styled(JsonObject leaf, bool bold)
    {
        if (bold)
        {
            leaf["style"] = new JsonObject { ["bold"] = true };
        }

        return leaf;
    }
}
