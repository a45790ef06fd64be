using System.Collections.Immutable;
using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Server;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Sqlite;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Teams.Sending;
using Teams.Tests.Bot;

namespace Teams.Tests.Sending;

/// <summary>A tenant of the fake Teams with Ana, Lena and the leaders' channel, and the platform that writes to it.</summary>
sealed class MailRoom : IAsyncDisposable, IMsalHttpClientFactory
{
    public static readonly WorkspaceId Id = new("main");
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Lena = new("lena");
    public static readonly PersonId Nobody = new("nobody");
    public static readonly TextId Said = new("t-1");
    public static readonly TeamsLimits Boundless = new(1000, Duration.Zero, 100_000, Duration.FromSeconds(4));

    readonly DirectoryInfo folder;
    readonly SqliteDatabase database;
    readonly HttpClient login;

    MailRoom(TeamsServer server, DirectoryInfo folder, SqliteDatabase database, TeamsLimits limits, TenantOptions options)
    {
        (this.folder, this.database) = (folder, database);
        Tenant = server.NewTenant(options with { Clock = Time });
        AnaThere = Tenant.AddPerson("Ana Lima", "ana@nordwind.example");
        LenaThere = Tenant.AddPerson("Lena Vogt", "lena@nordwind.example");
        Sales = Tenant.AddTeam("Sales", people: [AnaThere, LenaThere]);
        Channel = Tenant.AddChannel(Sales, "Leaders");
        login = new(server.Trusting());
        Options = new(Id, Tenant.AppId, Tenant.Id, new TeamsCredential.Secret(Tenant.AppSecret), Cloud(server), Tenant.ServiceUrl);
        Workspaces = new([Options], database, Time, NullLoggerFactory.Instance, limits, this);
        Book = new(this);
        Platform = new(Workspace, Book, new Companies(), Wall, NullLogger<TeamsPlatform>.Instance);
    }

    public ManualTime Time { get; } = new();
    public SettableWall Wall { get; } = new();
    public TeamsTenant Tenant { get; }
    public TeamsPerson AnaThere { get; }
    public TeamsPerson LenaThere { get; }
    public TeamsTeam Sales { get; }
    public TeamsConversation Channel { get; }
    public TeamsWorkspaceOptions Options { get; }
    public TeamsPlatform Platform { get; }
    public AddressesThere Book { get; }
    public IDatabase Database => database;
    public TeamsWorkspaces Workspaces { get; }
    public TeamsWorkspace Workspace => Workspaces.All[0];

    /// <summary>The calls of the Connector, tokens left out.</summary>
    public IEnumerable<string> Calls => Tenant.Calls.Select(call => call.Name).Where(name => name != "token");

    internal ConversationReference? AnasChat => Workspace.Conversations.Personal(AnaThere.User.ObjectId);

    /// <param name="heard">Ana and Lena were named by an activity already.</param>
    public static async Task<MailRoom> Open(TeamsServer server, TeamsLimits? limits = null, TenantOptions? options = null, bool heard = true)
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-");
        var database = await SqliteDatabase.Open(Path.Combine(folder.FullName, "test.db"));
        var room = new MailRoom(server, folder, database, limits ?? Boundless, options ?? new() { Limits = false });
        if (heard)
        {
            await room.Heard(room.AnaThere);
            await room.Heard(room.LenaThere);
        }

        return room;
    }

    /// <summary>The Connector on this machine, for a bot that may speak to it.</summary>
    public static TeamsCloud Cloud(TeamsServer server) => TeamsCloud.Public with { Authority = server.Authority, Metadata = server.Metadata, Hosts = [server.Url.Host] };

    public static Dispatch Post(string id, Destination to, Operation operation = Operation.Post, string words = "Morning") =>
        new(
            id,
            to,
            operation,
            Message.Text(Line.Of($"{words} {Said} {Ana}")),
            null,
            null,
            null,
            new Dictionary<TextId, string> { [Said] = "[x](https://evil.example) <at>all</at>" },
            new Dictionary<PersonId, string> { [Ana] = "Ana" });

    public static Dispatch ToAna(string id, string words = "Morning") => Post(id, new Destination.Person(Ana), words: words);

    public static Dispatch ToChannel(string id, string words = "Morning") => Post(id, new Destination.LeadersChannel(new("sales")), words: words);

    public Task<SendOutcome> Send(Dispatch dispatch) => Platform.Send(dispatch, TestContext.Current.CancellationToken).AsTask();

    /// <summary>As after an activity that told of the team: the bot is in it.</summary>
    public Task Joined(TeamsTeam team) =>
        Workspace.Conversations.Save(
            new(Id, ConversationKind.Team, team.Id, team.Id, null, null, team.Name, ServiceUrl.Of(Tenant.ServiceUrl.ToString(), Options)!, null, null, null, Wall.Now),
            TestContext.Current.CancellationToken);

    /// <summary>As after an activity in the leaders' channel.</summary>
    public Task HeardChannel() =>
        Workspace.Conversations.Save(
            new(Id, ConversationKind.Channel, Channel.Id, Channel.Id, null, Sales.Id, Channel.Name, ServiceUrl.Of(Tenant.ServiceUrl.ToString(), Options)!, null, null, null, Wall.Now),
            TestContext.Current.CancellationToken);

    /// <summary>As after an activity that named the person, but not in their own chat.</summary>
    public Task Heard(TeamsPerson person, string? conversation = null, string? zone = null) =>
        Workspace.Conversations.Save(
            new(Id, ConversationKind.Personal, person.User.ObjectId, conversation, person.User.Id, null, person.User.Name, ServiceUrl.Of(Tenant.ServiceUrl.ToString(), Options)!, null, zone, null, Wall.Now),
            TestContext.Current.CancellationToken);

    public HttpClient GetHttpClient() => login;

    public async ValueTask DisposeAsync()
    {
        Workspaces.Dispose();
        login.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal sealed class AddressesThere(MailRoom room) : IAddressBook
    {
        public string? AccountOf(WorkspaceId workspace, PersonId person) => person == Ana ? room.AnaThere.User.ObjectId : person == Lena ? room.LenaThere.User.ObjectId : null;

        public PersonId? PersonOf(WorkspaceId workspace, string account) => account == room.AnaThere.User.ObjectId ? Ana : account == room.LenaThere.User.ObjectId ? Lena : null;

        public string? ChannelOf(WorkspaceId workspace, TeamId team) => team == new TeamId("sales") ? room.Channel.Id : null;
    }

    sealed class Companies : ICompanySource
    {
        public Company Current { get; } = new(
            "Sample",
            [],
            ImmutableDictionary<TeamId, Team>.Empty.Add(
                new("sales"),
                new(new("sales"), "Sales", Lena, null, null, [], "Leaders", new(new(9, 0), [], IsoDayOfWeek.Monday, default, 0), "standard")),
            [],
            [],
            AttentionBudget.Default,
            Retention.Default);
    }
}
