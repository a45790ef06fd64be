using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Queries;

/// <summary>The texts that a message points at.</summary>
public static class MessageTexts
{
    public static IEnumerable<TextId> In(Message message) => message.Blocks.SelectMany(LinesOf).SelectMany(In);

    public static IEnumerable<TextId> In(Line line) => line.Spans.OfType<Span.Said>().Select(said => said.Text);

    static IEnumerable<Line> LinesOf(Block block) =>
        block switch
        {
            Block.Heading heading => [heading.Line],
            Block.Paragraph paragraph => [paragraph.Line],
            Block.Note note => [note.Line],
            Block.Facts facts => facts.Items.Select(fact => fact.Value),
            _ => [],
        };
}
