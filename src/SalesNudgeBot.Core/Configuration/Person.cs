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
    /// <summary>Found by it on every platform where no account is named.</summary>
    public string? Email { get; init; }

    /// <summary>The platform's own id of this person's account, by workspace.</summary>
    public ImmutableDictionary<WorkspaceId, string> Accounts { get; init; } = [];

    /// <summary>Null: the workspace of the team they are in, else the company's first.</summary>
    public WorkspaceId? Home { get; init; }

    public string GivenName => Name.Split(' ', 2)[0];
}
