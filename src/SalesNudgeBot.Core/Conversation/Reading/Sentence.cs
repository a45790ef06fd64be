namespace SalesNudgeBot.Core.Conversation.Reading;

internal sealed record Sentence(int From, int To, bool Question);
