using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class Weekdays
{
    static readonly ImmutableHashSet<IsoDayOfWeek> MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static ImmutableHashSet<IsoDayOfWeek> Read(Reading reading, Fields fields, Key key)
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

        return [.. fields.List(key, Kinds.Weekday)];
    }
}
