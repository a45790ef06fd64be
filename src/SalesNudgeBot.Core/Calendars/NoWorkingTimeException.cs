namespace SalesNudgeBot.Core.Calendars;

/// <summary>A person's calendar and time off leave no working time within the days searched.</summary>
public sealed class NoWorkingTimeException(string calendarId, int daysSearched)
    : Exception($"Calendar '{calendarId}', with this person's time off, has no working time within {daysSearched} days.")
{
    public string CalendarId { get; } = calendarId;
}
