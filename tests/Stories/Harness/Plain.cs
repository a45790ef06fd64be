using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace Stories.Harness;

/// <summary>A message as one would read it aloud.</summary>
public static class Plain
{
    public static string Text(Message message, IReadOnlyDictionary<TextId, string> texts, IReadOnlyDictionary<PersonId, string> names) =>
        string.Join("\n", message.Blocks.Select(block => Block(block, texts, names)).Where(line => line.Length > 0));

    static string Block(Block block, IReadOnlyDictionary<TextId, string> texts, IReadOnlyDictionary<PersonId, string> names) =>
        block switch
        {
            Block.Heading(var line) => Line(line, texts, names),
            Block.Paragraph(var line) => Line(line, texts, names),
            Block.Note(var line) => Line(line, texts, names),
            Block.Facts(var items) => string.Join("\n", items.Select(item => $"{item.Label}: {Line(item.Value, texts, names)}")),
            Block.Buttons(var items) => string.Join(" ", items.Select(button => $"[{button.Label}]")),
            _ => "--",
        };

    public static string Line(Line line, IReadOnlyDictionary<TextId, string> texts, IReadOnlyDictionary<PersonId, string> names) =>
        string.Concat(
            line.Spans.Select(span =>
                span switch
                {
                    Span.Words(var text) => text,
                    Span.Strong(var text) => text,
                    Span.Name(var person) => names.GetValueOrDefault(person, person.Value),
                    Span.Link(_, var text) => text,
                    Span.Said(var id, _) => texts.GetValueOrDefault(id, "(erased)"),
                    _ => "",
                }
            )
        );
}

/// <summary>One arrival at the platform: who got it, when in product time, and why.</summary>
public sealed record Arrival(string Row, Destination To, Instant At, string Text, Message Message, bool IsUpdate, string Reference, string? Thread);
