using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class PeopleSection
{
    public static readonly Key TimeOff = new("time_off", "days away: a list of dates, or of '2026-11-23 to 2026-12-04'");
    public static readonly Key ReportsTo = new("reports_to", "the id of the person they report to");

    public static readonly Key Zone = new("zone", "their time zone, as in Europe/Berlin; in Slack and Teams, the zone set there if not given");
    public static readonly Key Email = new("email", "the address of their account");
    public static readonly Key Accounts = new("accounts", "by workspace, the platform's own id of their account, as in 'main: U012AB3CD'");
    public static readonly Key Home = new("workspace", "the id of the workspace in which the bot writes to them");

    static readonly Key Name = new("name", "the full name, given name first", Required: true);
    static readonly Key AlsoCalled = new("also_called", "a list of other names that people use");
    static readonly Key Calendar = new("calendar", "the id of the calendar they keep", CalendarsSection.Standard);
    static readonly Key Department = new("department", "where they work, as others call it");
    static readonly Key Admin = new("admin", "true for those who look after the bot", "false");

    public static ImmutableArray<Key> Keys { get; } = [Name, Email, Accounts, Home, AlsoCalled, Zone, Calendar, Department, ReportsTo, TimeOff, Admin];

    /// <param name="workspaces">What an account looks like depends on where it is.</param>
    public static PeopleRead Read(Reading reading, ImmutableArray<Workspace> workspaces)
    {
        var people = ImmutableDictionary.CreateBuilder<PersonId, Person>();
        var zoneless = ImmutableArray.CreateBuilder<(PersonId Person, Place Place)>();
        DateTimeZone? first = null;
        foreach (var (id, place, map) in reading.Entries(reading.Root.Find(Root.People.Name)))
        {
            var fields = new Fields(reading, place, map, Keys);
            var zone = fields.Value(Zone, Kinds.Zone, DateTimeZone.Utc);
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
                fields.Id(Calendar, Section.Calendars)!,
                fields.OptionalText(Department),
                fields.Person(ReportsTo),
                fields.List(AlsoCalled, Kinds.Text),
                fields.List(TimeOff, Kinds.TimeOff),
                fields.Value(Admin, Kinds.Flag, false))
            {
                Email = fields.Has(Email) ? fields.Value(Email, PlatformKinds.Email, "") : null,
                Accounts = ReadAccounts(reading, fields, workspaces),
                Home = fields.Id(Home, Section.Workspaces) is { } home ? new(home) : null,
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
