using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>A promise about which nothing is in doubt. Without a <paramref name="Deliverer"/> the speaker delivers it.</summary>
public sealed record ReadPromise(
    string Client, string What, Instant Due, LocalDateTime LocalDue, string? Holiday, PersonId? Deliverer);
