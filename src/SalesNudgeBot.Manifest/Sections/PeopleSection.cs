using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PeopleSection
{
    public static readonly Key<DateTimeZone> Zone = new(
        "zone",
        Kinds.Zone,
        "an IANA time zone, as in `Europe/Berlin`",
        Otherwise: "needed; in Slack: the zone set there, in Teams: the one their client names when they first write or press something, and the company's first until then");

    public static readonly Key<string> Email = new("email", PlatformKinds.Email, "the address of their account; needed in Slack and Teams where there is no account below", Otherwise: "none");

    public static readonly Key Accounts = new(
        "accounts",
        new Shape.Entries(new Shape.IdOf(Section.Workspaces), new Shape.Single(Kinds.Text)),
        "instead of or beside the address, the platform's own id in each workspace: in Slack the member id, `main: U012AB3CD`, in Teams the object id, `main: 7faf8ab2-3d56-4244-b585-20c8a42ed2b8`",
        Otherwise: "found by address");

    public static readonly IdKey Home = new("workspace", Section.Workspaces, "where the bot writes to them", Otherwise: "their team's, else the first");
    public static readonly IdKey ReportsTo = new("reports_to", Section.People, "whom a leader talks to when their work is stuck", Otherwise: "nobody");
    public static readonly ListKey<TimeOff> TimeOff = new("time_off", Kinds.TimeOff, "days away: nobody is asked, and nothing counts as missed", Otherwise: "none");

    static readonly Key<string> Name = new("name", Kinds.Text, "the full name, given name first", Required: true);
    static readonly IdKey Calendar = new("calendar", Section.Calendars, "the calendar they keep", CalendarsSection.Standard);
    static readonly ListKey<string> AlsoCalled = new("also_called", Kinds.Text, "other names that people use for them", Otherwise: "none");
    static readonly Key<string> Department = new("department", Kinds.Text, "where they work, as others call it", Otherwise: "none");
    static readonly Key<bool> Admin = new("admin", Kinds.Flag, "whether they look after the bot", "false");

    public static ImmutableArray<Key> Keys { get; } = [Name, Zone, Email, Accounts, Home, Calendar, AlsoCalled, Department, ReportsTo, TimeOff, Admin];

    public static Shape.Table Table { get; } = new("person", Keys);

    /// <param name="workspaces">What an account looks like depends on where it is.</param>
    public static PeopleRead Read(Reading reading, ImmutableArray<Workspace> workspaces)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        var zoneless = ImmutableArray.CreateBuilder<(PersonId Person, Place Place)>();
        DateTimeZone? first = null;
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.People.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            var zone = fields.Value(Zone, DateTimeZone.Utc);
            if (fields.Has(Zone))
            {
                first ??= zone;
            }
            else if (map is not null)
            {
                zoneless.Add((new(id), place));
            }

            people[new(id)] = new(
                new(id),
                fields.Text(Name),
                zone,
                fields.Id(Calendar)!,
                fields.OptionalText(Department),
                fields.Person(ReportsTo),
                fields.List(AlsoCalled),
                fields.List(TimeOff),
                fields.Value(Admin, false))
            {
                Email = fields.OptionalText(Email),
                Accounts = ReadAccounts(reading, fields, workspaces),
                Home = fields.Id(Home) is { } home ? new(home) : null,
            };
        }

        foreach (var (person, _) in zoneless)
        {
            people[person] = people[person] with { Zone = first ?? DateTimeZone.Utc };
        }

        return new(people.ToImmutable(), zoneless.ToImmutable());
    }

    static ImmutableDictionary<WorkspaceId, string> ReadAccounts(Reading reading, Fields person, ImmutableArray<Workspace> workspaces)
    {
        var accounts = ImmutableDictionary.CreateBuilder<WorkspaceId, string>();
        var node = person.Find(Accounts);
        if (node is not null and not MapNode)
        {
            reading.WrongShape(node, "workspaces with ids, as in 'main: U012AB3CD'");
        }

        foreach (var entry in (node as MapNode)?.InOrder() ?? [])
        {
            reading.Refer(Section.Workspaces, entry.Key, entry.Place);
            if (entry.Value is not ScalarNode account)
            {
                reading.WrongShape(entry.Value, "a single value");
            }
            else if (KindOf(workspaces.FirstOrDefault(workspace => workspace.Id.Value == entry.Key)?.Platform) is not { } kind)
            {
                accounts[new(entry.Key)] = account.Text.Trim();
            }
            else if (kind.Parse(account.Text, out var id))
            {
                accounts[new(entry.Key)] = id;
            }
            else
            {
                reading.Complain(kind, account.Text, account.Place);
            }
        }

        return accounts.ToImmutable();
    }

    static Kind<string>? KindOf(Platform? platform) =>
        platform switch
        {
            Platform.Slack => PlatformKinds.SlackMember,
            Platform.Teams => PlatformKinds.TeamsMember,
            _ => null,
        };
}

/// <param name="Zoneless">Those who have no zone, each with the place where it would stand.</param>
readonly record struct PeopleRead(ImmutableDictionary<PersonId, Person> People, ImmutableArray<(PersonId Person, Place Place)> Zoneless);
