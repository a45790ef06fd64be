using SalesNudgeBot.Core.Calendars;
using static SalesNudgeBot.Core.Configuration.Changes.Differing;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>Hours, workdays, and each holiday that comes or goes.</summary>
static class CalendarChanges
{
    public static IEnumerable<ConfigurationChange> Of(Company before, Company after) =>
        In(ChangedPart.Calendar, before.Calendars, after.Calendars, id => id, calendar => $"{Hours(calendar)} on {Text(calendar.Workdays)}", Keys);

    static IEnumerable<(string Key, string? Value)> Keys(Calendar calendar) =>
        calendar.Holidays.OrderBy(day => day.Key).Select(day => ($"holidays: {Text(day.Key)}", (string?)day.Value))
            .Prepend(("workdays", Text(calendar.Workdays)))
            .Prepend(("hours", Hours(calendar)));

    static string Hours(Calendar calendar) => $"{Text(calendar.Hours.Start)}-{Text(calendar.Hours.End)}";
}
