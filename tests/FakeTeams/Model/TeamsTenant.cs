using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FakeTeams.Connector;
using FakeTeams.Delivery;
using FakeTeams.Faults;
using FakeTeams.Limits;
using FakeTeams.People;
using FakeTeams.Server;

namespace FakeTeams.Model;

/// <summary>One tenant with the bot registered in it: everything that Teams knows of both.</summary>
public sealed partial class TeamsTenant
{
    readonly Dictionary<string, TeamsUser> users = [];
    readonly Dictionary<string, TeamsTeam> teams = [];
    readonly Dictionary<string, TeamsConversation> conversations = [];
    readonly int number;
    int ids;
    long lastMessage;

    internal TeamsTenant(TeamsServer server, int number, TenantOptions options)
    {
        (Server, this.number, Options) = (server, number, options);
        Id = options.Id ?? NextGuid("7e");
        AppId = options.AppId ?? NextGuid("b0");
        AppSecret = options.AppSecret ?? $"secret~of~{number:D4}";
        Limits = new(options.Limits);
        Faults = new(options.Seed, call => call is "send" or "reply" or "create", (options.ResetShare, new Fault.ResetAfter()), (options.ErrorShare, new Fault.Page(502)));
        Bot = new(this);
    }

    public string Id { get; }
    public string AppId { get; }
    public string AppSecret { get; }
    public string BotId => $"28:{AppId}";
    public string BotName => Options.BotName;
    public TenantOptions Options { get; }

    /// <summary>Part of the address that activities name; it may change.</summary>
    public string Region { get; set; } = "emea";

    /// <summary>With a slash at its end, as Teams gives it.</summary>
    public Uri ServiceUrl => new(Server.Url, $"{Region}/{Id}/");

    /// <summary>An admin switched the bot off for everybody.</summary>
    public bool Disabled { get; set; }

    /// <summary>Calls are named send, reply, update, delete, create, members, member, team, channels, token.</summary>
    public FaultScript<Fault> Faults { get; }

    /// <summary>What the bot did that Teams would not have let pass, or that people would have suffered from. A test fails on any.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Every call of the Connector in the order in which it was answered.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>Where activities go.</summary>
    public ActivityDelivery Bot { get; }

    public int Refused429 => Limits.Refused;

    internal TeamsServer Server { get; }
    internal Lock Gate { get; } = new();
    internal ThreadLimits Limits { get; }
    internal IReadOnlyDictionary<string, TeamsUser> Users => users;
    internal IReadOnlyDictionary<string, TeamsTeam> Teams => teams;
    internal IReadOnlyDictionary<string, TeamsConversation> Conversations => conversations;
    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    /// <summary>The person's side of the tenant.</summary>
    /// <param name="installed">The app is there for them already; nobody is told of it.</param>
    public TeamsPerson AddPerson(string name, string? email = null, string? zone = null, bool installed = true, string? objectId = null)
    {
        lock (Gate)
        {
            objectId ??= NextGuid("a0");
            var user = new TeamsUser(objectId, $"29:1{Opaque(objectId)}", name) { Email = email, Zone = zone ?? "Europe/Berlin", Installed = installed };
            user.Upn = email ?? $"{name.ToLowerInvariant().Replace(' ', '.')}@tenant{number}.example";
            users[user.Id] = user;
            return new(this, user);
        }
    }

    public TeamsPerson Person(string objectId) => new(this, users.Values.Single(user => user.ObjectId == objectId));

    /// <param name="withBot">The app is there already; nobody is told of it.</param>
    public TeamsTeam AddTeam(string name, bool withBot = true, params IEnumerable<TeamsPerson> people)
    {
        lock (Gate)
        {
            var team = new TeamsTeam(NextChannelId(), name, NextGuid("c0")) { WithBot = withBot };
            team.Members.AddRange(people.Select(person => person.User));
            team.Channels.Add(new(team.Id, "General") { Team = team });
            conversations[team.Id] = team.General;
            return teams[team.Id] = team;
        }
    }

    public TeamsConversation AddChannel(TeamsTeam team, string name, bool isPrivate = false)
    {
        lock (Gate)
        {
            var channel = new TeamsConversation(NextChannelId(), name) { Team = team, Private = isPrivate };
            team.Channels.Add(channel);
            return conversations[channel.Id] = channel;
        }
    }

    public TeamsConversation Channel(string id) => conversations[id];

    internal TeamsConversation ChatWith(TeamsUser user)
    {
        var id = $"a:1{Opaque(user.Id)}_{Opaque(AppId)}";
        if (!conversations.TryGetValue(id, out var chat))
        {
            conversations[id] = chat = new(id, user.Name) { With = user };
        }

        return chat;
    }

    /// <summary>By any of the names that the Connector takes for a person.</summary>
    internal TeamsUser? Find(string id) =>
        users.GetValueOrDefault(id) ?? users.Values.FirstOrDefault(user => user.ObjectId.Equals(id, StringComparison.OrdinalIgnoreCase) || user.Upn.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the bot could begin to speak with this person.</summary>
    internal bool Reaches(TeamsUser user) => user.Installed || teams.Values.Any(team => team.WithBot && team.Members.Contains(user));

    /// <summary>Unique in the tenant, and later than any before: milliseconds, as Teams' own.</summary>
    internal string NextMessageId()
    {
        lastMessage = Math.Max(lastMessage + 1, Now.ToUnixTimeMilliseconds());
        return lastMessage.ToString(CultureInfo.InvariantCulture);
    }

    internal string NextEventId() => $"f:{NextGuid("f0")}";

    internal int NextOrder() => Interlocked.Increment(ref ids);

    internal void Complain(string what) => Complaints.Enqueue(what);

    string NextGuid(string kind) => string.Create(CultureInfo.InvariantCulture, $"{number:x8}-00{kind}-4000-8000-{Interlocked.Increment(ref ids):x12}");

    string NextChannelId() => $"19:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NextGuid("19"))))[..32]}@thread.tacv2";

    // With the signs that have to be escaped in a path, as Teams' own ids have them.
    static string Opaque(string of) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..40].Replace('+', '-').Replace('/', '_');
}
