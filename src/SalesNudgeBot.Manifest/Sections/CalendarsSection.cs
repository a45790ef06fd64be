using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class CalendarsSection
{
    /// <summary>There without being written, and the one that people keep who name none.</summary>
    public const string Standard = "standard";

    static readonly Key<WorkingHours> Hours = new("hours", Kinds.Hours, "start and end of work, on one day", "09:00-17:30");
    static readonly ListKey<IsoDayOfWeek> Workdays = new("workdays", Kinds.Weekday, "the days of work", Otherwise: Weekdays.Assumed);
    static readonly Key Holidays = new(
        "holidays",
        new Shape.Entries(new Shape.Single(Kinds.Date), new Shape.Single(Kinds.Text)),
        "days on which nobody works, with their names, as in `2026-11-26: Thanksgiving`",
        Otherwise: "none");

    static readonly WorkingHours StandIn = new(new LocalTime(9, 0), new LocalTime(17, 30));

    public static ImmutableArray<Key> Keys { get; } = [Hours, Workdays, Holidays];

    public static Shape.Table Table { get; } = new("calendar", Keys);

    public static ImmutableDictionary<string, Calendar> Read(Reading reading)
    {
        var calendars = ImmutableDictionary.CreateBuilder<string, Calendar>();
        calendars[Standard] = Read(reading, Standard, default, MapNode.Empty(default));
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.Calendars.Name)))
        {
            calendars[id] = Read(reading, id, place, map);
        }

        return calendars.ToImmutable();
    }

    static Calendar Read(Reading reading, string id, Place place, MapNode? map)
    {
        var fields = new Fields(reading, place, map, Keys);
        return new(id, fields.Value(Hours, StandIn), Weekdays.Read(reading, fields, Workdays), Dates(reading, fields));
    }

    static ImmutableDictionary<LocalDate, string> Dates(Reading reading, Fields fields)
    {
        var dates = ImmutableDictionary.CreateBuilder<LocalDate, string>();
        var node = fields.Find(Holidays);
        if (node is not null and not MapNode)
        {
            reading.WrongShape(node, "dates with names, as in '2026-12-25: Christmas Day'");
        }

        foreach (var entry in (node as MapNode)?.InOrder() ?? [])
        {
            if (!Kinds.Date.Parse(entry.Key, out var date))
            {
                reading.Complain(Kinds.Date, entry.Key, entry.Place);
            }
            else if (entry.Value is ScalarNode name && Kinds.Text.Parse(name.Text, out var text))
            {
                dates[date] = text;
            }
            else
            {
                reading.Findings.Add(Codes.BadText, entry.Value.Place, "this holiday has no name that can be shown", "the date, a colon and a name");
            }
        }

        return dates.ToImmutable();
    }
}
