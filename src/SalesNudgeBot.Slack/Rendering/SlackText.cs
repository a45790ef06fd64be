using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>Writes lines as rich text, with people as mentions, or as plain words, with people by name.</summary>
/// <param name="accountOf">Null where the person has no account that is known.</param>
sealed class SlackText(IReadOnlyDictionary<TextId, string> texts, Func<PersonId, string> nameOf, Func<PersonId, string?> accountOf)
{
    public string Plain(Line line) => string.Concat(line.Spans.Select(Written));

    public bool NamesPeople(Line line) => line.Spans.Any(span => span is Span.Name { Person: var person } && accountOf(person) is not null);

    /// <summary>Empty where nothing is left to read.</summary>
    /// <param name="most">Longer text is cut, from the end.</param>
    public JsonArray Rich(Line line, int most, bool bold = false)
    {
        var leaves = new JsonArray();
        foreach (var span in line.Spans)
        {
            var written = Written(span);
            if (written.Length == 0)
            {
                continue;
            }

            if (most <= 0)
            {
                break;
            }

            var shown = Cut.To(most, written);
            most -= Cut.Length(written);
            leaves.Add(span switch
            {
                Span.Name { Person: var person } when accountOf(person) is { } account => Kit.User(account, bold),
                Span.Link { To: var to } when Address.Of(texts.GetValueOrDefault(to)) is { } address => Kit.Link(address, shown, bold),
                _ => Kit.Leaf(shown, bold || span is Span.Strong or Span.Said { IsStrong: true }),
            });
        }

        return leaves;
    }

    string Written(Span span) =>
        span switch
        {
            Span.Words words => Readable.Clean(words.Text),
            Span.Strong strong => Readable.Clean(strong.Text),
            Span.Link link => Readable.Clean(link.Label),
            Span.Name { Person: var person } => Readable.Isolated(Readable.Clean(nameOf(person))),
            Span.Said { Text: var text } => Readable.Isolated(Readable.Clean(texts.GetValueOrDefault(text, DeliveryWords.Removed))),
            _ => "",
        };
}
