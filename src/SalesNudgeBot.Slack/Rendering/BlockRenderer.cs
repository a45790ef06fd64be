using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>Turns a message into blocks that Slack takes, whatever people wrote.</summary>
sealed class BlockRenderer(SlackText text)
{
    /// <summary>Each line's share of a message's text is never less than this.</summary>
    const int LeastPerLine = 200;
    const int MostText = 12_000;

    /// <param name="most">How many blocks the surface holds; what is beyond is left out, and said so.</param>
    public JsonArray Render(Message message, int most)
    {
        var share = Share(message);
        var blocks = new List<JsonObject>();
        var presses = 0;
        foreach (var block in message.Blocks)
        {
            blocks.AddRange(Blocks(block, share, ref presses));
        }

        if (blocks.Count > most)
        {
            blocks.RemoveRange(most - 1, blocks.Count - most + 1);
            blocks.Add(Kit.Context(DeliveryWords.MoreThanFits));
        }

        return new([.. blocks]);
    }

    /// <summary>A message's text as a whole has a limit too, of which only the error is documented (<c>msg_blocks_too_long</c>).</summary>
    int Share(Message message)
    {
        var lines = message.Lines().Select(line => Cut.Length(text.Plain(line))).ToArray();
        return lines.Sum() <= MostText ? Kit.Text : Math.Clamp(MostText / lines.Length, LeastPerLine, Kit.Text);
    }

    IEnumerable<JsonObject> Blocks(Block block, int share, ref int presses) =>
        block switch
        {
            Block.Heading { Line: var line } => Heading(line, share),
            Block.Paragraph { Line: var line } => Written(text.Rich(line, share)),
            Block.Note { Line: var line } => string.IsNullOrWhiteSpace(text.Plain(line)) ? [] : [Kit.Context(Cut.To(share, text.Plain(line)))],
            Block.Facts { Items: var facts } => Written(Facts(facts, share)),
            Block.Buttons { Items: var buttons } => Buttons(buttons, ref presses),
            Block.Rule => [Kit.Divider()],
            _ => [],
        };

    /// <summary>A header is plain text; one that names people is a bold line, so that they are mentioned.</summary>
    IEnumerable<JsonObject> Heading(Line line, int share)
    {
        var plain = text.Plain(line);
        return string.IsNullOrWhiteSpace(plain) ? []
            : text.NamesPeople(line) || Cut.Length(plain) > Kit.Heading ? Written(text.Rich(line, share, bold: true))
            : [Kit.Header(plain.Replace('\n', ' '))];
    }

    JsonArray Facts(IEnumerable<Fact> facts, int share)
    {
        var leaves = new JsonArray();
        foreach (var fact in facts)
        {
            leaves.Add(Kit.Leaf($"{(leaves.Count == 0 ? "" : "\n")}{Readable.Clean(fact.Label)}: ", bold: true));
            foreach (var leaf in text.Rich(fact.Value, share).ToArray())
            {
                leaf!.Parent!.AsArray().Remove(leaf);
                leaves.Add(leaf);
            }
        }

        return leaves;
    }

    static IEnumerable<JsonObject> Written(JsonArray leaves) => leaves.Count == 0 ? [] : [Kit.RichText(leaves)];

    static List<JsonObject> Buttons(IEnumerable<Button> buttons, ref int presses)
    {
        var rows = new List<JsonObject>();
        foreach (var row in buttons.Chunk(Kit.MostButtons))
        {
            var elements = new JsonArray();
            foreach (var button in row)
            {
                elements.Add(Pressed(button, presses++));
            }

            rows.Add(new() { ["type"] = "actions", ["elements"] = elements });
        }

        return rows;
    }

    static JsonObject Pressed(Button button, int number)
    {
        var dots = button.OpensForm && button.Label is not [.., '…' or '?'] ? "…" : "";
        var shown = new JsonObject
        {
            ["type"] = "button",
            ["text"] = Kit.Plain(Cut.To(Kit.Label - dots.Length, Readable.Clean(button.Label)) + dots, Kit.Label),
            ["action_id"] = $"act-{number}",
            ["value"] = button.Action.ToString(),
        };
        if (button.Primary)
        {
            shown["style"] = "primary";
        }

        return shown;
    }
}
