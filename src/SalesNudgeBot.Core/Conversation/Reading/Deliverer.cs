using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>"Omar delivers", from one token to before another. Without <paramref name="Person"/> and doubt the speaker delivers.</summary>
sealed record Deliverer(int From, int To, string Text, PersonId? Person, Doubt? Doubt);
