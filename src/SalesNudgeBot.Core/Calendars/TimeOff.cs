using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>Whole days away, first and last included.</summary>
public sealed record TimeOff(LocalDate First, LocalDate Last)
{
    public bool Covers(LocalDate date) => First <= date && date <= Last;
}
