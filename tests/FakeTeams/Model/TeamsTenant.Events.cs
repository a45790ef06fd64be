using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FakeTeams.Connector;
using FakeTeams.Delivery;

namespace FakeTeams.Model;

public sealed partial class TeamsTenant
{
    /// <summary>Everything that was brought to the bot, in the order in which it was answered.</summary>
    public ConcurrentQueue<(JsonObject Activity, Answer Answer)> Delivered { get; } = new();

    /// <summary>Whether this is what a certificate of the bot would have signed; null: it proves itself by its secret.</summary>
    public Func<string, bool>? Assertion { get; set; }

    /// <summary>The conversations in which a write is under way.</summary>
    internal HashSet<string> Writing { get; } = [];

    /// <summary>Every token that the bot holds ends now.</summary>
    public void RevokeTokens() => Server.Tokens.Revoke(this);

    /// <summary>Somebody adds the app for a person: the bot hears it twice, at the same time and in no order.</summary>
    public async Task<Answer[]> Install(TeamsUser user)
    {
        TeamsConversation chat;
        lock (Gate)
        {
            (user.Installed, user.Blocked) = (true, false);
            chat = ChatWith(user);
        }

        var update = Event("conversationUpdate", user, chat);
        update["membersAdded"] = new JsonArray(user.ToAccount(withName: false), new JsonObject { ["id"] = BotId });
        return await Task.WhenAll(Bot.Send(Installation(user, chat, "add")), Bot.Send(update));
    }

    public Task<Answer> Uninstall(TeamsUser user)
    {
        TeamsConversation chat;
        lock (Gate)
        {
            user.Installed = false;
            chat = ChatWith(user);
        }

        return Bot.Send(Installation(user, chat, "remove"));
    }

    /// <summary>Somebody adds the app to a team, by way of this channel.</summary>
    public async Task<Answer[]> Install(TeamsTeam team, TeamsUser by, TeamsConversation? through = null)
    {
        team.WithBot = true;
        var channel = through ?? team.General;
        return await Task.WhenAll(Bot.Send(Installation(by, channel, "add")), Members(team, by, "membersAdded", "teamMemberAdded", new JsonObject { ["id"] = BotId }, channel));
    }

    public async Task<Answer[]> Uninstall(TeamsTeam team, TeamsUser by)
    {
        team.WithBot = false;
        return await Task.WhenAll(
            Bot.Send(Installation(by, team.General, "remove")), Members(team, by, "membersRemoved", "teamMemberRemoved", new JsonObject { ["id"] = BotId }, team.General));
    }

    public Task<Answer> Joins(TeamsTeam team, TeamsUser user)
    {
        lock (Gate)
        {
            team.Members.Add(user);
        }

        return Members(team, user, "membersAdded", "teamMemberAdded", user.ToAccount(withName: false), team.General);
    }

    public Task<Answer> Leaves(TeamsTeam team, TeamsUser user)
    {
        lock (Gate)
        {
            team.Members.Remove(user);
        }

        return Members(team, user, "membersRemoved", "teamMemberRemoved", user.ToAccount(withName: false), team.General);
    }

    public Task<Answer> Rename(TeamsConversation channel, string name, TeamsUser by)
    {
        channel.Name = name;
        return Happened(channel, "channelRenamed", by);
    }

    public Task<Answer> Delete(TeamsConversation channel, TeamsUser by)
    {
        channel.Deleted = true;
        return Happened(channel, "channelDeleted", by);
    }

    internal void Record(JsonObject activity, Answer answer)
    {
        if (Options.Records)
        {
            Delivered.Enqueue((activity, answer));
        }
    }

    internal void Record(ConnectorCall call)
    {
        if (Options.Records)
        {
            Calls.Enqueue(call);
        }
    }

    Task<Answer> Happened(TeamsConversation channel, string what, TeamsUser by)
    {
        var happened = Event("conversationUpdate", by, channel.Team!.General);
        happened["channelData"]!["eventType"] = what;
        happened["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        return Bot.Send(happened);
    }

    Task<Answer> Members(TeamsTeam team, TeamsUser by, string list, string what, JsonObject who, TeamsConversation channel)
    {
        var update = Event("conversationUpdate", by, channel);
        update[list] = new JsonArray(who);
        update["channelData"]!["eventType"] = what;
        update["channelData"]!.AsObject().Remove("channel");
        update["channelData"]!["team"] = team.ToJson();
        update["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel.Id } };
        return Bot.Send(update);
    }

    JsonObject Installation(TeamsUser by, TeamsConversation conversation, string action)
    {
        var installation = Event("installationUpdate", by, conversation);
        installation["action"] = action;
        installation["locale"] = by.Locale;
        installation["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = by.Locale });
        return installation;
    }

    // Of what happened nobody's clock or zone is said.
    JsonObject Event(string type, TeamsUser by, TeamsConversation conversation) => Activities.New(this, type, by, conversation, null, byHand: false);
}
