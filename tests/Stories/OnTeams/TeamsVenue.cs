using System.Collections.Concurrent;
using FakeTeams.Model;
using FakeTeams.People;
using FakeTeams.Server;
using FakeTeams.Tokens;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Sending;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>A tenant in the fake Teams, and the bot's own adapter in front of it, over real sockets.</summary>
sealed class TeamsVenue : IVenue
{
    /// <summary>One server for the run: a story has a tenant of its own in it.</summary>
    static readonly Lazy<Task<TeamsServer>> Server = new(() => TeamsServer.Start());

    static readonly WorkspaceId Workspace = new("teams");

    readonly TeamsServer server;
    readonly FakeLogin login;
    readonly TenantOptions options;
    readonly ConcurrentDictionary<PersonId, TeamsPerson> people = new();
    readonly Dictionary<TeamId, TeamsConversation> channels = [];
    readonly StoryAddresses addresses = new();
    TeamsWorkspaces? workspaces;
    ListeningBot? listening;
    TeamsTenant? tenant;

    TeamsVenue(TeamsServer server, TenantOptions options) => (this.server, this.options, login) = (server, options, new(new HttpClient(server.Trusting())));

    public TeamsTenant Tenant => tenant ?? throw new InvalidOperationException("The story has not begun.");

    public ListeningBot Bot => listening ?? throw new InvalidOperationException("The bot does not run.");

    public TeamsWorkspace Reached => workspaces!.All[0];

    public TenantTalk Talk { get; } = new();

    public bool KeepsTime => true;

    /// <summary>More than that Teams does not let anybody write.</summary>
    public int LongestText => 28_000;

    public IReadOnlyCollection<string> Complaints => Tenant.Complaints;

    /// <param name="change">Of how the tenant is set up.</param>
    public static async Task<IVenue> Enter(Func<TenantOptions, TenantOptions>? change = null)
    {
        var options = new TenantOptions();
        return new TeamsVenue(await Server.Value, change?.Invoke(options) ?? options);
    }

    /// <summary>As with Microsoft's test client: nobody proves who they are.</summary>
    public static async Task<TeamsVenue> EnterUnlocked() => (TeamsVenue)await Enter(options => options with { ChecksTokens = false });

    public Company Furnish(Company company) => company with { Workspaces = [new(Workspace, Platform.Teams)] };

    public TeamsPerson Person(Story story, PersonId id) =>
        people.GetOrAdd(id, person => Tenant.AddPerson(story.Current.People.GetValueOrDefault(person)?.Name ?? person.Value));

    public TeamsConversation Channel(TeamId id) => channels[id];

    IChatPlatform IVenue.Platform(Story story, IProductClock clock, IDatabase database)
    {
        var time = new StoryTime(story.Wall);
        if (tenant is null)
        {
            tenant = server.NewTenant(options with { Clock = time });
            tenant.Bot.Signs = options.ChecksTokens;
            Furnish(story);
        }

        var logs = new StoryLogs(story.Logged);
        TeamsCredential credential = options.ChecksTokens ? new TeamsCredential.Secret(tenant.AppSecret) : new TeamsCredential.None();
        var cloud = new TeamsCloud("fake", TokenShape.TheIssuer, server.Metadata, server.Authority, TeamsCloud.Public.Scope, tenant.ServiceUrl, [server.Url.Host]);
        workspaces = new([new(Workspace, tenant.AppId, tenant.Id, credential, cloud)], database, time, logs, TeamsLimits.Default with { LongestWait = Duration.Zero }, login);
        return new TeamsPlatform(Reached, addresses, story, story.Wall, logs.CreateLogger<TeamsPlatform>());
    }

    public async Task Open(Story story, Bot bot)
    {
        await Reached.Load(CancellationToken.None);
        await Introduce(story);
        listening = await ListeningBot.Start(story, bot, workspaces!, addresses, Talk);
        Tenant.Bot.PointAt(listening.Url);
    }

    public Task Meet(Story story)
    {
        Accounts(story);
        return Introduce(story);
    }

    public async Task Close()
    {
        if (listening is not null)
        {
            await listening.DisposeAsync();
        }

        workspaces?.Dispose();
        listening = null;
    }

    /// <summary>Where the bot would speak to them by now.</summary>
    public string WhereTo(TeamsPerson person) => Reached.Conversations.Personal(person.Id)!.ServiceUrl;

    public string WhereTo(TeamsConversation channel) => Reached.Conversations.Channel(channel.Id)!.ServiceUrl;

    public Task SignIn() => Reached.SignIn(CancellationToken.None);

    public ISeat Seat(Story story, PersonId person) => new TeamsSeat(story, this, Person(story, person));

    public string Text(Dispatch dispatch, string reference) => Shown(reference) ?? $"Nobody sees {reference}";

    public string TextNow(Arrival arrival) => Shown(arrival.Reference) ?? arrival.Text;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Whom the bot has found in the tenant: nobody has spoken yet, so each chat is begun with its first message.</summary>
    async Task Introduce(Story story)
    {
        foreach (var person in story.Current.People.Values.Where(person => Reached.Conversations.Personal(Person(story, person.Id).Id) is null))
        {
            var user = Person(story, person.Id).User;
            await Reached.Conversations.Save(
                new(Workspace, ConversationKind.Personal, user.ObjectId, null, user.Id, null, user.Name, ServiceUrl, user.Locale, user.Zone, null, story.Wall.Now), CancellationToken.None);
        }

        foreach (var channel in channels.Values.Where(channel => Reached.Conversations.Channel(channel.Id) is null))
        {
            await Reached.Conversations.Save(
                new(Workspace, ConversationKind.Channel, channel.Id, channel.Id, null, channel.Team!.Id, channel.Name, ServiceUrl, null, null, null, story.Wall.Now), CancellationToken.None);
        }
    }

    string ServiceUrl => Tenant.ServiceUrl.ToString().TrimEnd('/');

    void Furnish(Story story)
    {
        Accounts(story);
        foreach (var led in story.Current.Teams.Values)
        {
            var readers = new[] { led.Leader, led.Deputy }.OfType<PersonId>().Select(person => Person(story, person));
            channels[led.Id] = Tenant.AddChannel(Tenant.AddTeam(led.Name, people: readers), led.Channel);
            addresses.Channels[led.Id] = channels[led.Id].Id;
        }
    }

    void Accounts(Story story)
    {
        foreach (var person in story.Current.People.Keys)
        {
            addresses.Accounts[person] = Person(story, person).Id;
        }
    }

    string? Shown(string reference) => MessageReference.Parse(reference) is var (conversation, message) ? Tenant.TextOf(conversation, message) : null;
}
