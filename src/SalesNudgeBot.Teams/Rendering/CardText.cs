using System.Text.Json.Nodes;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>
/// Writes lines as elements of a card, or as plain words. What people wrote stands in text runs only, which no client parses; mentions
/// exist in markdown only, so a line that holds such words has names instead.
/// </summary>
/// <param name="userOf">The person as Teams addresses them towards this bot (29:…); null where that is not known.</param>
sealed class CardText(IReadOnlyDictionary<TextId, string> texts, Func<PersonId, string> nameOf, Func<PersonId, string?> userOf)
{
    public Mentions Mentions(PersonId? reader) => new(nameOf, userOf, reader);

    public Mentions NoMentions() => new(nameOf, _ => null, null);

    public string Plain(Line line) => string.Concat(line.Spans.Select(Written));

    /// <summary>Null where nothing is left to read.</summary>
    /// <param name="most">Longer text is cut, from the end.</param>
    public JsonObject? Element(Line line, Look look, int most, Mentions mentions) =>
        string.IsNullOrWhiteSpace(Plain(line)) ? null
        : Mentioning(line, mentions) ? Kit.TextBlock(Markdown(line, mentions), look)
        : Kit.RichText(Runs(line, look, most));

    static bool Mentioning(Line line, Mentions mentions) =>
        line.Spans.All(span => span is Span.Words or Span.Strong or Span.Name) && line.Spans.Any(span => span is Span.Name { Person: var person } && mentions.Can(person));

    /// <summary>Our own words and names, both short.</summary>
    string Markdown(Line line, Mentions mentions) =>
        string.Concat(line.Spans.Select(span => span switch
        {
            Span.Name { Person: var person } when mentions.Of(person) is { } mention => mention,
            Span.Strong strong => $"**{Verbatim.Escaped(strong.Text)}**",
            _ => Verbatim.Escaped(Written(span)),
        })).Replace("\n", "\n\n", StringComparison.Ordinal);

    JsonArray Runs(Line line, Look look, int most)
    {
        var runs = new List<(string Text, bool Bold, string? To)>();
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
            most -= written.Length;
            var to = span is Span.Link link ? Address.Of(texts.GetValueOrDefault(link.To)) : null;
            var bold = look.Bold || span is Span.Strong or Span.Said { IsStrong: true };
            if (runs is [.., var last] && (last.Bold, last.To, to) == (bold, null, null))
            {
                runs[^1] = last with { Text = last.Text + shown };
            }
            else
            {
                runs.Add((shown, bold, to));
            }
        }

        return new([.. runs.Select(run => Kit.Run(run.Text, look with { Bold = run.Bold }, run.To))]);
    }

    string Written(Span span) =>
        span switch
        {
            Span.Words words => Verbatim.Plain(words.Text),
            Span.Strong strong => Verbatim.Plain(strong.Text),
            Span.Link link => Verbatim.Plain(link.Label),
            Span.Name { Person: var person } => Readable.Isolated(Verbatim.Plain(nameOf(person))),
            Span.Said { Text: var text } => Readable.Isolated(Verbatim.Plain(Cut.To(Kit.Text, texts.GetValueOrDefault(text, DeliveryWords.Removed)))),
            _ => "",
        };
}
