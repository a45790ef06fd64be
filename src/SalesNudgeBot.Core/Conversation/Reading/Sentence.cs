namespace SalesNudgeBot.Core.Conversation.Reading;

sealed record Sentence(int From, int To, bool Question);
