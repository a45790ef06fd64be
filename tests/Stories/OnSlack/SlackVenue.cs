using System.Collections.Concurrent;
using FakeSlack.Model;
using FakeSlack.People;
using FakeSlack.Server;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack;
using SalesNudgeBot.Slack.Sending;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>A workspace in the fake Slack, and the bot's own adapter in front of it, over real sockets.</summary>
sealed class SlackVenue : IVenue
{
    /// <summary>One server for the run: a story has a workspace of its own in it.</summary>
    static readonly Lazy<Task<SlackServer>> Server = new(() => SlackServer.Start());

    static readonly WorkspaceId Workspace = new("slack");

    readonly SlackTransport transport;
    readonly SlackServer server;
    readonly TeamOptions options;
    readonly ConcurrentDictionary<PersonId, SlackPerson> people = new();
    readonly StoryAddresses addresses = new();
    SlackWorkspaces? workspaces;
    ListeningBot? listening;
    SlackTeam? team;

    SlackVenue(SlackTransport transport, SlackServer server, TeamOptions options) => (this.transport, this.server, this.options) = (transport, server, options);

    public SlackTeam Team => team ?? throw new InvalidOperationException("The story has not begun.");

    public ListeningBot Bot => listening ?? throw new InvalidOperationException("The bot does not run.");

    public SlackWorkspace Reached => workspaces!.All[0];

    public WorkspaceTalk Talk { get; } = new();

    public bool KeepsTime => true;

    /// <summary>More than that Slack does not let anybody write.</summary>
    public int LongestText => 40_000;

    public IReadOnlyCollection<string> Complaints => Team.Complaints;

    /// <param name="change">Of how the workspace is set up.</param>
    public static async Task<IVenue> Enter(SlackTransport transport, Func<TeamOptions, TeamOptions>? change = null)
    {
        // Patient: with everything else that a machine is busy with, three seconds are no measure of the bot.
        var options = new TeamOptions { SocketMode = transport is SlackTransport.Socket, AckWithin = TimeSpan.FromMinutes(1) };
        return new SlackVenue(transport, await Server.Value, change?.Invoke(options) ?? options);
    }

    public Company Furnish(Company company) => company with { Workspaces = [new(Workspace, Platform.Slack)] };

    public SlackPerson Person(Story story, PersonId id) =>
        people.GetOrAdd(id, person => Team.AddPerson(story.Current.People.GetValueOrDefault(person)?.Name ?? person.Value, story.Current.ShortName(person)));

    public SlackChannel Channel(TeamId id) => Team.Channel(addresses.Channels[id]);

    IChatPlatform IVenue.Platform(Story story, IProductClock clock, IDatabase database)
    {
        var time = new StoryTime(story.Wall);
        if (team is null)
        {
            team = server.NewTeam(options with { Clock = time });
            Furnish(story);
        }

        workspaces = new(
            [new(Workspace, transport, team.BotToken, transport is SlackTransport.Socket ? team.AppToken : null, team.SigningSecret, server.ApiUrl)],
            time,
            new StoryLogs(story.Logged),
            SlackLimits.Default with { LongestWait = Duration.Zero, AssumeSpent = false });
        return new SlackPlatform(Reached, addresses, story, new StoryLogs(story.Logged).CreateLogger<SlackPlatform>());
    }

    public async Task Open(Story story, Bot bot)
    {
        await Reached.SignIn(CancellationToken.None);
        listening = await ListeningBot.Start(story, bot, workspaces!, addresses, Talk);
        Team.Http.PointAt(listening.Url);
        if (transport is SlackTransport.Socket)
        {
            await Team.Sockets.Connected(2, CancellationToken.None);
        }
    }

    public Task Meet(Story story)
    {
        Accounts(story);
        return Task.CompletedTask;
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

    public ISeat Seat(Story story, PersonId person) => new SlackSeat(story, this, Person(story, person));

    public string Text(Dispatch dispatch, string reference) => Shown(reference) ?? $"Nobody sees {reference}";

    public string TextNow(Arrival arrival) => Shown(arrival.Reference) ?? arrival.Text;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    string? Shown(string reference) => reference.Split('/') is [var channel, var ts] ? Team.TextOf(channel, ts) : null;

    void Furnish(Story story)
    {
        Accounts(story);
        foreach (var led in story.Current.Teams.Values)
        {
            var readers = new[] { led.Leader, led.Deputy }.OfType<PersonId>().Select(person => Person(story, person));
            addresses.Channels[led.Id] = Team.AddChannel(led.Channel, ChannelKind.Private, people: readers).Id;
        }
    }

    void Accounts(Story story)
    {
        foreach (var person in story.Current.People.Keys)
        {
            addresses.Accounts[person] = Person(story, person).Id;
        }
    }
}
