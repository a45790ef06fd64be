using System.Collections.Immutable;
using FakeSlack.Model;
using FakeSlack.Server;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Sending;
using SalesNudgeBot.Storage.Sqlite;

namespace Load.Sending;

/// <summary>An installation with many workspaces and people, everything of the bot that sends, and a Slack that refuses what is too fast.</summary>
sealed class Office : IAsyncDisposable, ICompanySource, IAddressBook
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesnudge-load-");
    readonly Dictionary<(WorkspaceId Workspace, PersonId Person), string> accounts = [];
    readonly List<Dispatcher> dispatchers = [];
    SlackServer server = null!;
    SqliteDatabase database = null!;
    ProductClock clock = null!;
    SlackWorkspaces workspaces = null!;

    public Company Current { get; private set; } = null!;
    public ImmutableArray<SlackTeam> Teams { get; private set; }
    public SlackServer Server => server;

    public static async Task<Office> Open(int workspaces, int peopleEach, TeamOptions options)
    {
        var office = new Office { server = await SlackServer.Start() };
        office.Teams = [.. Enumerable.Range(0, workspaces).Select(i => office.server.NewTeam(options with { Seed = i + 1 }))];
        office.Current = Read(workspaces, peopleEach);
        foreach (var person in office.Current.People.Values)
        {
            var workspace = office.Current.WorkspaceOf(new Destination.Person(person.Id));
            office.accounts[(workspace, person.Id)] = office.TeamOf(workspace).AddPerson(person.Name).Id;
        }

        var wall = new Wall();
        office.database = await SqliteDatabase.Open(Path.Combine(office.folder.FullName, "load.db"));
        office.clock = await ProductClock.Start(office.database, wall, ClockMode.Real, wall.Now, CancellationToken.None);
        office.workspaces = new(
            office.Current.Workspaces.Select(each => new SlackWorkspaceOptions(
                each.Id, SlackTransport.Http, office.TeamOf(each.Id).BotToken, null, office.TeamOf(each.Id).SigningSecret, office.server.ApiUrl)),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var aggregates = new Aggregates();
        foreach (var workspace in office.workspaces.All)
        {
            var platform = new SlackPlatform(workspace, office, office, NullLogger<SlackPlatform>.Instance);
            office.dispatchers.Add(new(workspace.Id, office.database, platform, office, office.clock, wall, aggregates, aggregates, NullLogger<Dispatcher>.Instance));
        }

        return office;
    }

    public SlackTeam TeamOf(WorkspaceId workspace) => Teams[int.Parse(workspace.Value[1..], System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>So many messages due at this moment, spread over everybody.</summary>
    public Task Fill(int messages) =>
        database.Write(stores =>
        {
            ImmutableArray<PersonId> people = [.. Current.People.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)];
            for (var i = 0; i < messages; i++)
            {
                var to = new Destination.Person(people[i % people.Length]);
                Outgoing message = new($"load/{i}", to, Operation.Post, MessageKind.Answer, Message.Text(Line.Words($"message {i}")), clock.Now, new("load", [], clock.Now));
                stores.Outbox.Add(message, clock.Now, Current.WorkspaceOf(to));
            }

            return 0;
        });

    /// <summary>Sends until so many rows have ended, each workspace by itself.</summary>
    public async Task Send(Func<bool> isDone)
    {
        using var done = new CancellationTokenSource();
        var loops = dispatchers.Select(dispatcher => Task.Run(() => Loop(dispatcher, done.Token))).ToList();
        while (!isDone())
        {
            await Task.Delay(20);
        }

        await done.CancelAsync();
        await Task.WhenAll(loops);
    }

    public string? AccountOf(WorkspaceId workspace, PersonId person) => accounts.GetValueOrDefault((workspace, person));

    public PersonId? PersonOf(WorkspaceId workspace, string account) => null;

    public string? ChannelOf(WorkspaceId workspace, TeamId team) => null;

    public async ValueTask DisposeAsync()
    {
        dispatchers.ForEach(dispatcher => dispatcher.Dispose());
        workspaces.Dispose();
        await database.DisposeAsync();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    static async Task Loop(Dispatcher dispatcher, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            if (await dispatcher.RunOnce(CancellationToken.None) == 0)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    static Company Read(int workspaces, int peopleEach)
    {
        var result = ManifestReader.Read([ManifestFile.Of("company.yaml", Yaml(workspaces, peopleEach))]);
        return result.Company ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
    }

    static string Yaml(int workspaces, int peopleEach) =>
        $$"""
        version: 1
        company: { name: Load }
        workspaces:
        {{Lines(workspaces, w => $"  w{w}: {{ platform: slack, transport: http, bot_token: env:T, signing_secret: env:S }}")}}
        calendars:
          standard: { hours: "00:00-23:59", workdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday] }
        people:
        {{Lines(workspaces * peopleEach, p => $"  p{p}: {{ name: Person {p}, zone: Europe/Berlin, workspace: w{p / peopleEach}, email: p{p}@load.example }}")}}
        teams:
          one: { name: One, leader: p0, workspace: w0, channel: leaders, reps: { p1: } }
        check_in: { at: "09:00", days: [monday], weekly_on: monday, remind_after: 3 working hours, reminders: 1 }
        policies:
          standard:
            asks: 2
            ask_wait: 1 working hour
            first_ask_after_acceptance: 2 working hours
            client_presence: 1 working day
            acknowledgement_holds: 2 working days
            steps: [{ tell: leaders_channel, wait: 1 working hour }]
            repeat: 1
        """;

    static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    sealed class Wall : IWallClock
    {
        public Instant Now => SystemClock.Instance.GetCurrentInstant();
    }
}
