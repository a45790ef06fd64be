using System.Text;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Local.Rendering;

/// <summary>Turns a form into the inside of a dialog. Every input has its label, and a place for its error that it is described by.</summary>
public sealed class FormRenderer(HtmlText text)
{
    public string Render(Form form, string? key)
    {
        var html = new StringBuilder("<form novalidate data-action=\"").Append(HtmlText.Encode(form.Action.ToString())).Append('"');
        if (key is not null)
        {
            html.Append(" data-on=\"").Append(HtmlText.Encode(key)).Append('"');
        }

        html.Append("><h2 id=\"dialog-title\" tabindex=\"-1\">").Append(HtmlText.Encode(form.Title)).Append("</h2>");
        if (form.Intro is { } intro)
        {
            html.Append("<p class=\"intro\">").Append(text.Html(intro)).Append("</p>");
        }

        html.Append("<div class=\"dialog-error\" role=\"alert\"></div>");
        foreach (var input in form.Inputs)
        {
            Field(html, input);
        }

        html.Append("<div class=\"dialog-actions\"><button type=\"button\" class=\"press\" data-close>").Append(DeliveryWords.Cancel).Append("</button>");
        html.Append("<button type=\"submit\" class=\"press primary\">").Append(HtmlText.Encode(form.Submit)).Append("</button></div></form>");
        return html.ToString();
    }

    static void Field(StringBuilder html, Input input)
    {
        var id = HtmlText.Encode(input.Id);
        var hint = HintOf(input);
        var described = hint is null ? $"error-{id}" : $"hint-{id} error-{id}";
        html.Append("<div class=\"field\"><label for=\"input-").Append(id).Append("\">").Append(HtmlText.Encode(input.Label));
        html.Append(input.Optional ? " <span class=\"optional\">optional</span></label>" : "</label>");
        Control(html, input, $" id=\"input-{id}\" name=\"{id}\" aria-describedby=\"{described}\"{(input.Optional ? "" : " required")}");
        if (hint is not null)
        {
            html.Append("<p class=\"hint\" id=\"hint-").Append(id).Append("\">").Append(HtmlText.Encode(hint)).Append("</p>");
        }

        html.Append("<p class=\"error\" id=\"error-").Append(id).Append("\"></p></div>");
    }

    static void Control(StringBuilder html, Input input, string attributes)
    {
        var value = HtmlText.Encode(input.Value ?? "");
        switch (input)
        {
            case Input.Text { Multiline: true }:
                // A newline right after the tag is not part of the value; without one, a value's own first newline would be lost.
                html.Append("<textarea rows=\"3\"").Append(attributes).Append(">\n").Append(value).Append("</textarea>");
                break;
            case Input.Choice choice:
                html.Append("<select").Append(attributes).Append('>');
                if (choice.Optional || choice.Value is null)
                {
                    html.Append("<option value=\"\">Choose…</option>");
                }

                foreach (var option in choice.Options)
                {
                    html.Append("<option value=\"").Append(HtmlText.Encode(option.Value)).Append('"');
                    html.Append(option.Value == choice.Value ? " selected>" : ">").Append(HtmlText.Encode(option.Label)).Append("</option>");
                }

                html.Append("</select>");
                break;
            default:
                var mode = input is Input.Number ? " inputmode=\"numeric\"" : "";
                html.Append("<input type=\"text\" autocomplete=\"off\"").Append(mode).Append(attributes).Append(" value=\"").Append(value).Append("\">");
                break;
        }
    }

    static string? HintOf(Input input) =>
        input switch
        {
            Input.Text text => text.Hint,
            Input.When moment => moment.Hint ?? DeliveryWords.WhenHint,
            _ => null,
        };
}
