using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <param name="Calendar">Id of the calendar whose hours, workdays and holidays this person keeps.</param>
/// <param name="ReportsTo">Whom a leader talks to when this person's work is stuck.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    DateTimeZone Zone,
    string Calendar,
    string? Department,
    PersonId? ReportsTo,
    ImmutableArray<string> AlsoCalled,
    ImmutableArray<TimeOff> TimeOff,
    bool Admin
)
{
    public string GivenName => Name.Split(' ', 2)[0];
}
