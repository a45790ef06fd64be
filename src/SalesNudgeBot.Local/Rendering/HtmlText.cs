using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Local.Rendering;

/// <summary>Writes lines as HTML or as plain words. Everything is encoded; what people typed is isolated too, so that its direction marks end with it.</summary>
public sealed class HtmlText(IReadOnlyDictionary<TextId, string> texts, Func<PersonId, string> nameOf)
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    public string Html(Line line)
    {
        var html = new StringBuilder();
        foreach (var span in line.Spans)
        {
            html.Append(
                span switch
                {
                    Span.Strong strong => $"<strong>{Encode(strong.Text)}</strong>",
                    Span.Name name => $"<span class=\"mention\">{Encode(nameOf(name.Person))}</span>",
                    Span.Said { IsStrong: true } said => $"<strong>{Said(said)}</strong>",
                    Span.Said said => Said(said),
                    Span.Link link => Link(link),
                    Span.Words words => Encode(words.Text),
                    _ => "",
                }
            );
        }

        return html.ToString();
    }

    public string Plain(Line line) =>
        string.Concat(
            line.Spans.Select(span =>
                span switch
                {
                    Span.Strong strong => strong.Text,
                    Span.Name name => nameOf(name.Person),
                    Span.Said said => texts.GetValueOrDefault(said.Text, DeliveryWords.Removed),
                    Span.Link link => link.Label,
                    Span.Words words => words.Text,
                    _ => "",
                }
            )
        );

    string Link(Span.Link link) =>
        Address.Of(texts.GetValueOrDefault(link.To)) is { } address
            ? $"<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"{Encode(address)}\">{Encode(link.Label)}</a>"
            : Encode(link.Label);

    string Said(Span.Said said) => $"<bdi class=\"said\">{Encode(texts.GetValueOrDefault(said.Text, DeliveryWords.Removed))}</bdi>";
}
