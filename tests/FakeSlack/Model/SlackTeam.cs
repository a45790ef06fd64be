using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FakeSlack.Api;
using FakeSlack.Delivery;
using FakeSlack.Faults;
using FakeSlack.Limits;
using FakeSlack.People;
using FakeSlack.Server;

namespace FakeSlack.Model;

/// <summary>One workspace with the app installed in it: everything that Slack knows of both.</summary>
public sealed partial class SlackTeam
{
    readonly Dictionary<string, SlackUser> users = [];
    readonly Dictionary<string, SlackChannel> channels = [];
    readonly Dictionary<string, SlackChannel> directs = [];
    readonly int number;
    int ids;
    long lastTs;

    internal SlackTeam(SlackServer server, int number, TeamOptions options)
    {
        (Server, this.number, Options) = (server, number, options);
        (Id, AppId, BotId) = (Name("T"), Name("A"), Name("B"));
        BotToken = options.BotToken ?? $"xoxb-{number}-{number:D4}bot";
        AppToken = options.AppToken ?? $"xapp-1-{number}";
        SigningSecret = options.SigningSecret ?? $"{number:D8}8f742231b10e8888";
        Scopes = [.. options.Scopes];
        Bot = new SlackUser(NextId("U"), Id, "salesnudge") { IsBot = true };
        users[Bot.Id] = Bot;
        (Triggers, ResponseUrls) = (new(options.Clock, options.TriggersLive), new(options.Clock));
        Limits = new(options.Limits);
        Faults = new(options.Seed, method => method is "chat.postMessage", (options.ResetShare, new Fault.ResetAfter()), (options.ErrorShare, new Fault.Page(500)));
        Sockets = new(this);
        Http = new(this);
        Events = new(this);
    }

    public string Id { get; }
    public string AppId { get; }
    public string BotId { get; }
    public string Domain => $"team{number}";
    public string BotToken { get; }
    public string AppToken { get; }
    public string SigningSecret { get; }
    public SlackUser Bot { get; }

    public TeamOptions Options { get; }

    /// <summary>What the app was granted. A test may take one away.</summary>
    public HashSet<string> Scopes { get; }

    /// <summary>Null while the app is installed; else what every call is refused with, such as <c>token_revoked</c>.</summary>
    public string? Gone { get; set; }

    /// <summary>By the method's name.</summary>
    public FaultScript<Fault> Faults { get; }

    /// <summary>What the app did that Slack would not have let pass, or that people would have suffered from. A test fails on any.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Every call of the Web API in the order in which it was answered.</summary>
    public ConcurrentQueue<ApiCall> Calls { get; } = new();

    /// <summary>Where events, interactions and commands go.</summary>
    public HttpDelivery Http { get; }

    public SocketDelivery Sockets { get; }

    public EventDelivery Events { get; }

    public int Refused429 => Limits.Refused;

    internal SlackServer Server { get; }
    internal Lock Gate { get; } = new();
    internal Triggers Triggers { get; }
    internal ResponseUrls ResponseUrls { get; }
    internal RateLimits Limits { get; }
    internal Dictionary<string, SlackView> Views { get; } = [];
    internal Dictionary<string, SlackView> Homes { get; } = [];
    internal Dictionary<string, List<SlackView>> Stacks { get; } = [];
    internal Dictionary<string, SlackUserGroup> Groups { get; } = [];
    internal IReadOnlyDictionary<string, SlackUser> Users => users;
    internal IReadOnlyDictionary<string, SlackChannel> Channels => channels;
    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    /// <summary>The person's side of the workspace.</summary>
    public SlackPerson AddPerson(string name, string? displayName = null, string? email = null, string? zone = null, string? id = null, bool isRestricted = false)
    {
        lock (Gate)
        {
            var user = new SlackUser(id ?? NextId("U"), Id, name) { DisplayName = displayName ?? name, Email = email, Zone = zone ?? "Europe/Berlin", IsRestricted = isRestricted };
            users[user.Id] = user;
            return new(this, user);
        }
    }

    public SlackChannel Channel(string id) => channels[id];

    public SlackPerson Person(string id) => new(this, users[id]);

    public SlackUserGroup AddGroup(string handle, params IEnumerable<SlackPerson> people)
    {
        lock (Gate)
        {
            var group = new SlackUserGroup(NextId("S"), handle);
            group.Users.AddRange(people.Select(person => person.Id));
            return Groups[group.Id] = group;
        }
    }

    /// <param name="withBot">Whether somebody has invited the bot.</param>
    public SlackChannel AddChannel(string name, ChannelKind kind = ChannelKind.Public, bool withBot = true, params IEnumerable<SlackPerson> people)
    {
        lock (Gate)
        {
            var channel = new SlackChannel(NextId("C"), name, kind);
            channel.Members.UnionWith(people.Select(person => person.Id));
            if (withBot)
            {
                channel.Members.Add(Bot.Id);
            }

            return channels[channel.Id] = channel;
        }
    }

    internal SlackChannel DirectWith(SlackUser user)
    {
        if (!directs.TryGetValue(user.Id, out var direct))
        {
            direct = new SlackChannel(NextId("D"), user.Name, ChannelKind.Direct) { With = user.Id };
            direct.Members.UnionWith([user.Id, Bot.Id]);
            channels[direct.Id] = directs[user.Id] = direct;
        }

        return direct;
    }

    internal bool HasDirectWith(SlackUser user) => directs.ContainsKey(user.Id);

    internal string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D4}{++ids:X5}");

    /// <summary>Unique in the workspace, and later than any before.</summary>
    internal string NextTs()
    {
        lastTs = Math.Max(lastTs + 1, Now.ToUnixTimeMilliseconds() * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{lastTs / 1_000_000}.{lastTs % 1_000_000:D6}");
    }

    internal void Complain(string what) => Complaints.Enqueue(what);

    internal JsonObject Json() => new() { ["id"] = Id, ["domain"] = Domain };

    string Name(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D8}");
}
