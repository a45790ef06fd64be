using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What a command is answered with, where it was given.</summary>
public static class CommandWords
{
    /// <summary>More would not fit into one message.</summary>
    const int Most = 12;

    static readonly Line InOurConversation = Line.Words("You'll find it in our conversation.");
    static readonly Line Done = Line.Words("Noted. Our conversation shows it.");

    /// <param name="said">What the same words would have been answered with, one by one.</param>
    /// <param name="posted">Something new stands in the conversation.</param>
    public static Message Answer(ImmutableArray<Message> said, bool posted)
    {
        if (said.IsEmpty)
        {
            return Message.Text(posted ? InOurConversation : Done);
        }

        var blocks = said.Take(Most).SelectMany(message => message.Blocks).ToImmutableArray();
        if (said.Length > Most)
        {
            blocks = blocks.Add(new Block.Note(Line.Words($"And {said.Length - Most} more. Write promises to me to see them all.")));
        }

        return new(posted ? blocks.Add(new Block.Note(InOurConversation)) : blocks);
    }
}
