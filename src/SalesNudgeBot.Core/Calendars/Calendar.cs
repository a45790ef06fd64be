using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>Hours and workdays without a zone; holidays by date, each with its name.</summary>
public sealed record Calendar(
    string Id,
    WorkingHours Hours,
    DaysOfWeek Workdays,
    ImmutableDictionary<LocalDate, string> Holidays);
