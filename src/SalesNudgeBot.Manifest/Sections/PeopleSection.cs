using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PeopleSection
{
    public static readonly Key TimeOff = new("time_off", "days away: a list of dates, or of '2026-11-23 to 2026-12-04'");
    public static readonly Key ReportsTo = new("reports_to", "the id of the person they report to");

    static readonly Key Name = new("name", "the full name, given name first", Required: true);
    static readonly Key AlsoCalled = new("also_called", "a list of other names that people use");
    static readonly Key Zone = new("zone", "their time zone, as in Europe/Berlin", Required: true);
    static readonly Key Calendar = new("calendar", "the id of the calendar they keep", CalendarsSection.Standard);
    static readonly Key Department = new("department", "where they work, as others call it");
    static readonly Key Admin = new("admin", "true for those who look after the bot", "false");

    public static ImmutableArray<Key> Keys { get; } = [Name, AlsoCalled, Zone, Calendar, Department, ReportsTo, TimeOff, Admin];

    public static ImmutableDictionary<PersonId, Person> Read(Reading reading)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.People.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            people[new(id)] = new(
                new(id),
                fields.Text(Name),
                fields.Value(Zone, Kinds.Zone, DateTimeZone.Utc),
                fields.Id(Calendar, Section.Calendars)!,
                fields.OptionalText(Department),
                fields.Person(ReportsTo),
                fields.List(AlsoCalled, Kinds.Text),
                fields.List(TimeOff, Kinds.TimeOff),
                fields.Value(Admin, Kinds.Flag, false));
        }

        return people.ToImmutable();
    }
}
