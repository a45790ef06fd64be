using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

public abstract record ReadWhen
{
    ReadWhen()
    {
    }

    /// <summary><paramref name="Local"/> is in the speaker's zone. <paramref name="Workday"/> leaves the speaker's own time off aside.</summary>
    public sealed record Found(Instant At, LocalDateTime Local, string? Holiday, bool Workday) : ReadWhen;

    public sealed record NotFound : ReadWhen;

    public sealed record Doubtful(Doubt Doubt) : ReadWhen;
}
