using NodaTime;
using SalesNudgeBot.Core.Calendars;

namespace SalesNudgeBot.Manifest.Sections;

static class Weekdays
{
    public const string Assumed = "Monday to Friday";

    static readonly DaysOfWeek MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static DaysOfWeek Read(Reading reading, Fields fields, ListKey<IsoDayOfWeek> key)
    {
        if (!fields.Has(key))
        {
            return MondayToFriday;
        }

        var given = fields.Items(key).ToArray();
        if (given.Length == 0)
        {
            reading.Findings.Add(Codes.NoDay, fields.PlaceOf(key), $"'{key.Name}' lists no day", "at least one weekday");
        }

        return [.. fields.List(key)];
    }
}
