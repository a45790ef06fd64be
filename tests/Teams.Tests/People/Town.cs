using System.Collections.Immutable;
using FakeTeams.People;
using FakeTeams.Server;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.People;
using Teams.Tests.Sending;

namespace Teams.Tests.People;

/// <summary>A company whose people are in a tenant of the fake Teams, and the directory that finds them there.</summary>
sealed class Town : IAsyncDisposable
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Lena = new("lena");
    public static readonly TeamId Sales = new("sales");

    static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    readonly ILoggerFactory logs;

    Town(MailRoom room, ManifestPeople manifest)
    {
        Room = room;
        Directory = new(manifest);
        var updates = new DirectoryUpdates(room.Database, Directory, room.Wall, new CommitSignal());
        logs = LoggerFactory.Create(builder => builder.AddProvider(Logs));
        Keeping = new(room.Workspaces, Directory, new(Directory, updates, WakeUps, room.Time, logs.CreateLogger<DirectoryLooks>()), room.Wall);
        Events = new(room.Workspaces, Directory, updates, WakeUps, room.Wall);
    }

    public MailRoom Room { get; }
    public CompanyDirectory Directory { get; }
    public DirectoryKeeping Keeping { get; }
    public DirectoryEvents Events { get; }
    public DirectoryWakeUps WakeUps { get; } = new();
    public KeptLogs Logs { get; } = new();

    /// <param name="ana">How the manifest names Ana, whom it knows else by her address.</param>
    public static async Task<Town> Open(TeamsServer server, Func<Person, MailRoom, Person>? ana = null, string channel = "Leaders")
    {
        var room = await MailRoom.Open(server, heard: false);
        var known = Person(Ana, "Ana Lima") with { Email = "ana@nordwind.example" };
        return new(room, Manifest([ana?.Invoke(known, room) ?? known, Person(Lena, "Lena Vogt") with { Email = "lena@nordwind.example" }], channel));
    }

    public Task<bool> Look() => Keeping.Look(Room.Workspace, TestContext.Current.CancellationToken);

    /// <summary>What is known of this account, of whatever state.</summary>
    public Account? Account(TeamsPerson person) => Directory.Find(MailRoom.Id, person.User.ObjectId);

    public ValueTask DisposeAsync()
    {
        logs.Dispose();
        return Room.DisposeAsync();
    }

    static ManifestPeople Manifest(IEnumerable<Person> people, string channel) =>
        new(
            new Company(
                "Sample",
                people.ToImmutableDictionary(person => person.Id),
                ImmutableDictionary<TeamId, Team>.Empty.Add(
                    Sales, new(Sales, "Sales", Lena, null, null, [new(Ana, null)], channel, new(new(9, 0), [], IsoDayOfWeek.Monday, Wait.Hours(2), 0), "standard")),
                ImmutableDictionary<string, Calendar>.Empty.Add("office", new("office", new(new(9, 0), new(17, 30)), [IsoDayOfWeek.Monday], [])),
                [],
                AttentionBudget.Default,
                Retention.Default)
            {
                Workspaces = [new(MailRoom.Id, Platform.Teams)],
            },
            [Ana, Lena],
            []);

    static Person Person(PersonId id, string name) => new(id, name, Berlin, "office", null, null, [], [], false);
}
