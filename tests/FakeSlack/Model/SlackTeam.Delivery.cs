using System.Text.Json.Nodes;
using FakeSlack.Delivery;

namespace FakeSlack.Model;

public sealed partial class SlackTeam
{
    /// <summary>Everything that was brought to the app, in the order in which it was answered.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<(Payload Payload, Attempt Attempt, Answer Answer)> Delivered { get; } = new();

    /// <summary>Brings something to the app, the way it is set up.</summary>
    public async Task<Answer> Deliver(Payload payload, Attempt? attempt = null)
    {
        attempt ??= new(0, null);
        var answer = Options.SocketMode ? await Sockets.Send(payload, attempt) : await Http.Send(payload, attempt);
        if (Options.Records)
        {
            Delivered.Enqueue((payload, attempt, answer));
        }

        return answer;
    }

    /// <summary>The bot was added to a channel by somebody.</summary>
    public Task<Answer> InviteBot(SlackChannel channel, string by) => Joins(channel, Bot.Id, by);

    public Task<Answer> Joins(SlackChannel channel, string user, string? by = null)
    {
        lock (Gate)
        {
            channel.Members.Add(user);
        }

        return Events.Deliver(new()
        {
            ["type"] = "member_joined_channel",
            ["user"] = user,
            ["channel"] = channel.Id,
            ["channel_type"] = channel.Kind is ChannelKind.Private ? "G" : "C",
            ["team"] = Id,
            ["inviter"] = by,
            ["event_ts"] = NextTs(),
        });
    }

    /// <summary>Changes an account and tells the app.</summary>
    public Task<Answer> ChangeUser(string id, Action<SlackUser> change)
    {
        lock (Gate)
        {
            change(users[id]);
        }

        return Events.Deliver(new() { ["type"] = "user_change", ["user"] = users[id].ToJson(Scopes.Contains("users:read.email")), ["cache_ts"] = Now.ToUnixTimeSeconds(), ["event_ts"] = NextTs() });
    }

    public Task<Answer> ChangeDnd(string id, Dnd dnd)
    {
        lock (Gate)
        {
            users[id].Dnd = dnd;
        }

        return Events.Deliver(new() { ["type"] = "dnd_updated_user", ["user"] = id, ["dnd_status"] = dnd.ToJson(), ["event_ts"] = NextTs() });
    }

    public Task<Answer> JoinsTeam(string id) => Events.Deliver(new() { ["type"] = "team_join", ["user"] = users[id].ToJson(Scopes.Contains("users:read.email")), ["event_ts"] = NextTs() });

    /// <summary>An admin removes the app: every call is refused from here on.</summary>
    public async Task Uninstall()
    {
        Gone = "account_inactive";
        await Events.Deliver(new() { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(Bot.Id) }, ["event_ts"] = NextTs() });
        await Events.Deliver(new() { ["type"] = "app_uninstalled", ["event_ts"] = NextTs() });
    }
}
