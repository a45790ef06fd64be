using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>Messages and forms as the JSON that Slack's methods and responses take.</summary>
sealed class SlackRenderer(SlackText text)
{
    const int LongestFallback = 3900;

    readonly BlockRenderer blocks = new(text);

    /// <summary><c>text</c> and <c>blocks</c>: the text is what notifications and screen readers say.</summary>
    public JsonObject Message(Message message) => new() { ["text"] = Fallback(message), ["blocks"] = blocks.Render(message, Kit.MostInMessage) };

    public JsonObject Home(Message message) => new() { ["type"] = "home", ["blocks"] = blocks.Render(message, Kit.MostInView) };

    /// <summary>A modal to read only: the private answer to a form, or what takes the place of one that is no longer due.</summary>
    public JsonObject Notice(Message message) =>
        new()
        {
            ["type"] = "modal",
            ["title"] = Kit.Plain(DeliveryWords.NoticeTitle, Kit.ShortTitle),
            ["close"] = Kit.Plain(DeliveryWords.Close, Kit.ShortTitle),
            ["blocks"] = blocks.Render(message, Kit.MostInView),
        };

    /// <param name="on">Reference of the message whose button opened the form; kept in the form for when it is sent.</param>
    public JsonObject Modal(Form form, string? on)
    {
        var metadata = new JsonObject { ["action"] = form.Action.ToString() };
        if (on is not null)
        {
            metadata["on"] = on;
        }

        JsonArray parts = form.Intro is { } intro && text.Rich(intro, Kit.Text) is { Count: > 0 } leaves ? [Kit.RichText(leaves)] : [];
        foreach (var input in form.Inputs)
        {
            parts.Add(FormInput.Block(input));
        }

        return new()
        {
            ["type"] = "modal",
            ["callback_id"] = "form",
            ["private_metadata"] = metadata.ToJsonString(),
            ["title"] = Kit.Plain(Readable.Clean(form.Title), Kit.ShortTitle),
            ["submit"] = Kit.Plain(Readable.Clean(form.Submit), Kit.ShortTitle),
            ["close"] = Kit.Plain(DeliveryWords.Cancel, Kit.ShortTitle),
            ["blocks"] = parts,
        };
    }

    /// <summary>Without what the buttons say: a notification cannot press them.</summary>
    string Fallback(Message message)
    {
        var lines = message.Blocks.SelectMany(Lines).Where(line => !string.IsNullOrWhiteSpace(line));
        var whole = string.Join('\n', lines);
        return whole.Length == 0 ? DeliveryWords.NoticeTitle : Cut.Escaped(Cut.To(LongestFallback, whole));
    }

    IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Block.Facts { Items: var facts } => facts.Select(fact => $"{Readable.Clean(fact.Label)}: {text.Plain(fact.Value)}"),
            Block.Heading { Line: var line } => [text.Plain(line)],
            Block.Paragraph { Line: var line } => [text.Plain(line)],
            Block.Note { Line: var line } => [text.Plain(line)],
            _ => [],
        };
}
