using System.Collections.Immutable;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Erasing;

/// <summary>
/// What a person did, and what they were answered, without anything that they wrote: that they acted, when, and on which button stays.
/// Most messages only point at texts; the questions that ask a person's words back hold them.
/// </summary>
public static class WordsTaken
{
    /// <summary>How the keys of answers end that may repeat what was written: a question, a date that was not read, what a form had wrong.</summary>
    static readonly ImmutableArray<string> AsksBack = ["/ask", "/when", "/reply", "/late"];

    public static Act From(Act act) =>
        act switch
        {
            Act.Wrote wrote => wrote with { Text = DeliveryWords.Removed },
            Act.Commanded => new Act.Commanded(DeliveryWords.Removed),
            Act.Quoted => new Act.Quoted(DeliveryWords.Removed, null),
            Act.Submitted submitted => submitted with { Values = ImmutableSortedDictionary<string, string>.Empty },
            _ => act,
        };

    /// <summary>A form is prefilled with words and offers everybody's names; whoever sends the act again gets nothing.</summary>
    public static Reply From(Reply reply) =>
        reply switch
        {
            Reply.Private only => new Reply.Private(From(only.Message)),
            Reply.OpenForm or Reply.ReplaceForm or Reply.FieldErrors => Reply.None,
            _ => reply,
        };

    /// <param name="key">Of a message in the person's own conversation.</param>
    public static bool MayRepeat(string key) => AsksBack.Any(end => key.EndsWith(end, StringComparison.Ordinal)) && key.StartsWith("a-", StringComparison.Ordinal);

    /// <summary>Our own words go with those that were asked back: nothing tells them apart.</summary>
    public static Message From(Message message) => new([.. message.Blocks.Select(From)]);

    static Block From(Block block) => block is Block.Paragraph or Block.Heading or Block.Note ? new Block.Paragraph(Line.Words(DeliveryWords.Removed)) : block;
}
