using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

public sealed record WorkingHours(LocalTime Start, LocalTime End)
{
    public LocalTime End { get; } = Start < End
        ? End
        : throw new ArgumentException("Working hours end after they start.", nameof(End));
}
