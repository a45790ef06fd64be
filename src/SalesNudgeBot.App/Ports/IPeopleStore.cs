using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public interface IPeopleStore
{
    /// <summary>Time off that a person told the bot about; a new one replaces the old.</summary>
    void SetAway(PersonId person, TimeOff? off, Instant recordedAt);

    ImmutableDictionary<PersonId, ImmutableArray<TimeOff>> Away();

    /// <summary>False when the person was welcomed before.</summary>
    bool Welcome(PersonId person, Instant at);

    ImmutableHashSet<PersonId> Welcomed();

    /// <summary>Null clears it: the person wrote, or installed the bot again.</summary>
    void SetUnreachable(PersonId person, string? reason, Instant at);

    ImmutableHashSet<PersonId> Unreachable();

    /// <summary>For everyone who has one: the window in which they asked their platform not to be disturbed, under way or to come.</summary>
    ImmutableDictionary<PersonId, Interval> DoNotDisturb();
}
