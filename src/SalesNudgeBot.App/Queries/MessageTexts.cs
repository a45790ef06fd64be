using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Queries;

/// <summary>The texts that a message points at.</summary>
public static class MessageTexts
{
    public static IEnumerable<TextId> In(Message message) => message.Lines().SelectMany(In);

    public static IEnumerable<TextId> In(Line line) => line.Texts();
}
