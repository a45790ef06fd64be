using System.Text;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Local.Rendering;

/// <summary>Turns a message into HTML. Buttons carry their action and the key of their message; the page's script sends both back.</summary>
public sealed class HtmlRenderer(HtmlText text)
{
    /// <param name="key">Key of the message that the buttons act on.</param>
    public string Render(Message message, string? key)
    {
        var html = new StringBuilder();
        foreach (var block in message.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    html.Append("<h3>").Append(text.Html(heading.Line)).Append("</h3>");
                    break;
                case Block.Paragraph paragraph:
                    html.Append("<p>").Append(text.Html(paragraph.Line)).Append("</p>");
                    break;
                case Block.Note note:
                    html.Append("<p class=\"note\">").Append(text.Html(note.Line)).Append("</p>");
                    break;
                case Block.Rule:
                    html.Append("<hr>");
                    break;
                case Block.Facts facts:
                    Facts(html, facts);
                    break;
                case Block.Buttons buttons:
                    Buttons(html, buttons, key);
                    break;
            }
        }

        return html.ToString();
    }

    /// <summary>The first words of a message, for lists and for the toast after a move of the clock.</summary>
    public string Snippet(Message message) =>
        message
            .Blocks.Select(block =>
                block switch
                {
                    Block.Heading heading => text.Plain(heading.Line),
                    Block.Paragraph paragraph => text.Plain(paragraph.Line),
                    Block.Note note => text.Plain(note.Line),
                    _ => null,
                }
            )
            .FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";

    void Facts(StringBuilder html, Block.Facts facts)
    {
        html.Append("<dl class=\"facts\">");
        foreach (var fact in facts.Items)
        {
            html.Append("<div><dt>").Append(HtmlText.Encode(fact.Label)).Append("</dt><dd>").Append(text.Html(fact.Value)).Append("</dd></div>");
        }

        html.Append("</dl>");
    }

    static void Buttons(StringBuilder html, Block.Buttons buttons, string? key)
    {
        html.Append("<div class=\"buttons\">");
        foreach (var button in buttons.Items)
        {
            html.Append("<button type=\"button\" class=\"").Append(button.Primary ? "press primary" : "press").Append('"');
            html.Append(" data-action=\"").Append(HtmlText.Encode(button.Action.ToString())).Append('"');
            if (key is not null)
            {
                html.Append(" data-on=\"").Append(HtmlText.Encode(key)).Append('"');
            }

            if (button.OpensForm)
            {
                html.Append(" aria-haspopup=\"dialog\"");
            }

            var dots = button.OpensForm && button.Label is not [.., '…' or '?'] ? "…" : "";
            html.Append('>').Append(HtmlText.Encode(button.Label)).Append(dots).Append("</button>");
        }

        html.Append("</div>");
    }
}
