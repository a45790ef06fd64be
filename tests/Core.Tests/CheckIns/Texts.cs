using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Tests.CheckIns;

/// <summary>Messages as plain text: people as &lt;id&gt;, what they wrote as {id}, buttons as [label].</summary>
static class Texts
{
    public static string[] Of(Message message) => [.. message.Blocks.Select(Of)];

    public static string[] Of(Why why) => [.. why.Inputs.Select(fact => $"{fact.Label}: {Of(fact.Value)}")];

    public static string Of(Line line) =>
        string.Concat(line.Spans.Select(span => span switch
        {
            Span.Words words => words.Text,
            Span.Strong strong => strong.Text,
            Span.Name name => $"<{name.Person}>",
            Span.Link link => $"[{link.Label}]({link.To})",
            Span.Said said => $"{{{said.Text}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        }));

    static string Of(Block block) =>
        block switch
        {
            Block.Heading heading => Of(heading.Line),
            Block.Paragraph paragraph => Of(paragraph.Line),
            Block.Note note => Of(note.Line),
            Block.Buttons buttons => string.Join(" ", buttons.Items.Select(button => $"[{button.Label}]")),
            Block.Facts facts => string.Join("; ", facts.Items.Select(fact => $"{fact.Label}: {Of(fact.Value)}")),
            _ => "---",
        };
}
