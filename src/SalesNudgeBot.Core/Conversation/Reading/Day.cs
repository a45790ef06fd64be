using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Conversation.Reading;

enum DayKind
{
    Date,

    /// <summary>A weekday alone: said on that day after work, it is no longer clear which one is meant.</summary>
    Weekday,

    /// <summary>Words that mean a date and name none: "in a few days".</summary>
    Unread,

    /// <summary>A date that no calendar has: "31 Nov".</summary>
    None,
}

/// <summary>A day in words, up to a token. More than one date when people would differ.</summary>
sealed record Day(int To, DayKind Kind, ImmutableArray<LocalDate> Dates)
{
    internal static Day On(int to, params ImmutableArray<LocalDate> dates) => new(to, DayKind.Date, dates);

    internal static Day Weekday(int to, LocalDate date) => new(to, DayKind.Weekday, [date]);

    internal static Day Unread(int to) => new(to, DayKind.Unread, []);

    internal static Day None(int to) => new(to, DayKind.None, []);
}
