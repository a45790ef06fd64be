using System.Text.Json.Nodes;
using FakeSlack.Limits;
using FakeSlack.Model;

namespace FakeSlack.Api.Methods;

static class ChatMethods
{
    const int LongestText = 40_000;
    const int LongestEdit = 4000;
    static readonly string[] Content = ["channel", "text", "blocks", "attachments", "metadata", "parse", "link_names", "thread_ts", "unfurl_links", "unfurl_media", "mrkdwn", "as_user"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", Tier.Special, "chat:write", true, [.. Content, "reply_broadcast", "markdown_text", "username", "icon_emoji", "icon_url"], Post),
        new("chat.update", Tier.Three, "chat:write", true, [.. Content, "ts", "reply_broadcast", "file_ids"], Update),
        new("chat.delete", Tier.Three, "chat:write", true, ["channel", "ts", "as_user"], Delete),
        new("chat.postEphemeral", Tier.Four, "chat:write", true, [.. Content, "user"], Ephemeral),
        new("chat.getPermalink", Tier.Special, null, false, ["channel", "message_ts"], Permalink),
    ];

    static JsonObject Post(Call call)
    {
        var channel = Reached(call);
        var (text, blocks) = Said(call);
        var thread = call.Arguments.Text("thread_ts");
        if (thread is { Length: > 0 } && channel.Find(thread) is var parent && (parent is null || (parent.ThreadTs ?? thread) != thread))
        {
            if (parent is not null)
            {
                call.Team.Complain($"chat.postMessage: thread_ts {thread} is a reply's own ts, not its parent's");
            }

            throw new RefusedException("cannot_reply_to_message");
        }

        var metadata = call.Metadata();
        if (call.Team.Limits.Post(channel, call.Team.Now) is { } wait)
        {
            throw new RateLimitedException(wait);
        }

        var message = call.Team.FromBot(channel, text.Length > LongestText ? text[..LongestText] : text, blocks, metadata, thread is { Length: > 0 } ? thread : null);
        return Call.Ok(("channel", channel.Id), ("ts", message.Ts), ("message", message.ToJson()));
    }

    static JsonObject Update(Call call)
    {
        var channel = call.Channel();
        var message = channel.Find(call.Arguments.Needed("ts"));
        if (message is null || message.OnlyFor is not null)
        {
            throw new RefusedException("message_not_found");
        }

        if (message.User != call.Team.Bot.Id)
        {
            throw new RefusedException("cant_update_message");
        }

        Writable(call, channel);
        var (text, blocks) = Said(call);
        if (text.Length > LongestEdit)
        {
            throw new RefusedException("msg_too_long");
        }

        call.Team.Identify(blocks);
        (message.Text, message.Blocks, message.Edits) = (text, blocks, message.Edits + 1);
        if (call.Metadata() is { } metadata)
        {
            message.Metadata = metadata.Count == 0 ? null : metadata;
        }

        foreach (var user in channel.Members)
        {
            call.Team.Tell(user);
        }

        return Call.Ok(("channel", channel.Id), ("ts", message.Ts), ("text", text), ("message", message.ToJson()));
    }

    static JsonObject Delete(Call call)
    {
        var channel = call.Channel();
        var message = channel.Find(call.Arguments.Needed("ts")) ?? throw new RefusedException("message_not_found");
        message.Deleted = message.User == call.Team.Bot.Id && message.OnlyFor is null ? true : throw new RefusedException("cant_delete_message");
        return Call.Ok(("channel", channel.Id), ("ts", message.Ts));
    }

    static JsonObject Ephemeral(Call call)
    {
        var channel = Reached(call);
        var user = call.Arguments.Needed("user");
        if (!channel.Members.Contains(user))
        {
            throw new RefusedException("user_not_in_channel");
        }

        var (text, blocks) = Said(call);
        var message = call.Team.FromBot(channel, text, blocks, thread: call.Arguments.Text("thread_ts"), onlyFor: user);
        return Call.Ok(("message_ts", message.Ts));
    }

    static JsonObject Permalink(Call call)
    {
        var channel = call.Channel();
        var ts = call.Arguments.Needed("message_ts");
        return channel.Find(ts) is null
            ? throw new RefusedException("message_not_found")
            : Call.Ok(("channel", channel.Id), ("permalink", $"https://{call.Team.Domain}.slack.com/archives/{channel.Id}/p{ts.Replace(".", "", StringComparison.Ordinal)}"));
    }

    /// <summary>A person's id stands for the direct conversation with them.</summary>
    static SlackChannel Reached(Call call)
    {
        var name = call.Arguments.Needed("channel");
        SlackChannel channel;
        if (call.Team.Users.TryGetValue(name, out var user))
        {
            channel = user.Deleted || user.IsBot ? throw new RefusedException("channel_not_found") : call.Team.DirectWith(user);
        }
        else
        {
            channel = call.Channel();
        }

        Writable(call, channel);
        return channel;
    }

    static void Writable(Call call, SlackChannel channel)
    {
        if (channel.Archived)
        {
            throw new RefusedException("is_archived");
        }

        if (channel.With is { } with && call.Team.Users[with].Deleted)
        {
            throw new RefusedException("channel_not_found");
        }

        if (channel.Kind is ChannelKind.Direct && !call.Team.Options.MessagesTab)
        {
            throw new RefusedException("messages_tab_disabled");
        }

        if (!channel.Members.Contains(call.Team.Bot.Id) && !call.Team.Scopes.Contains("chat:write.public"))
        {
            throw new RefusedException("not_in_channel");
        }
    }

    static (string Text, JsonArray? Blocks) Said(Call call)
    {
        var (text, blocks) = (call.Arguments.Text("text") ?? "", call.Blocks());
        if (text.Length == 0)
        {
            if (blocks is null)
            {
                throw new RefusedException("no_text");
            }

            call.Team.Complain($"{call.Method}: blocks without text, so that notifications and screen readers say nothing");
        }

        return (text, blocks);
    }
}
