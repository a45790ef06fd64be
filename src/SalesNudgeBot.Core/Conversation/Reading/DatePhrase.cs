namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>A date as written, from one token to before another. <paramref name="Deadline"/>: after "by", "before", "until" or "due".</summary>
sealed record DatePhrase(int From, int To, bool Deadline, string Text, ReadWhen When);
