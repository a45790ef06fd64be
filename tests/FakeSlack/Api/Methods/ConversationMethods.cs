using System.Text.Json.Nodes;
using FakeSlack.Limits;
using FakeSlack.Model;

namespace FakeSlack.Api.Methods;

static class ConversationMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.open", Tier.Three, "im:write", true, ["users", "channel", "return_im", "prevent_creation"], Open),
        new("conversations.info", Tier.Three, null, false, ["channel", "include_locale", "include_num_members"], Info),
        new("conversations.list", Tier.Two, null, false, ["types", "exclude_archived", "limit", "cursor", "team_id"], List),
        new("conversations.members", Tier.Four, null, false, ["channel", "limit", "cursor"], Members),
        new("conversations.history", Tier.Three, null, false, ["channel", "cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"], History),
        new("conversations.replies", Tier.Three, null, false, ["channel", "ts", "cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"], Replies),
    ];

    static JsonObject Open(Call call)
    {
        if (call.Arguments.Text("channel") is { Length: > 0 })
        {
            return Call.Ok(("no_op", true), ("already_open", true), ("channel", new JsonObject { ["id"] = call.Channel().Id }));
        }

        var users = call.Arguments.Text("users") is { Length: > 0 } list ? list.Split(',') : throw new RefusedException("users_list_not_supplied");
        if (users.Length > 1)
        {
            call.Needs("mpim:write");
        }

        var user = call.Team.Users.GetValueOrDefault(users[0]) ?? throw new RefusedException("user_not_found");
        var existed = call.Team.HasDirectWith(user);
        return user.Deleted ? throw new RefusedException("user_disabled")
            : user.IsBot ? throw new RefusedException("cannot_dm_bot")
            : Call.Ok(("no_op", existed), ("already_open", existed), ("channel", new JsonObject { ["id"] = call.Team.DirectWith(user).Id }));
    }

    static JsonObject Info(Call call) => Call.Ok(("channel", Readable(call, "read").ToJson(call.Team.Bot.Id)));

    static JsonObject List(Call call)
    {
        var types = (call.Arguments.Text("types") is { Length: > 0 } given ? given : "public_channel").Split(',', StringSplitOptions.TrimEntries);
        foreach (var type in types)
        {
            call.Needs(type switch
            {
                "public_channel" => "channels:read",
                "private_channel" => "groups:read",
                "im" => "im:read",
                "mpim" => "mpim:read",
                _ => throw new RefusedException("invalid_types"),
            });
        }

        var all = call.Team.Channels.Values.Where(channel => types.Contains(TypeOf(channel)) && (!channel.Archived || !call.Arguments.Flag("exclude_archived")))
            .Where(channel => channel.Kind is ChannelKind.Public || channel.Members.Contains(call.Team.Bot.Id))
            .OrderBy(channel => channel.Id, StringComparer.Ordinal).ToList();
        var (page, next) = call.Page(all, 100, 1000);
        return Call.Ok(("channels", new JsonArray([.. page.Select(channel => channel.ToJson(call.Team.Bot.Id))])), ("response_metadata", Call.Cursor(next)));
    }

    static JsonObject Members(Call call)
    {
        var (page, next) = call.Page(Readable(call, "read").Members.Order(StringComparer.Ordinal).ToList(), 100, 1000);
        return Call.Ok(("members", new JsonArray([.. page.Select(id => JsonValue.Create(id))])), ("response_metadata", Call.Cursor(next)));
    }

    static JsonObject History(Call call)
    {
        var channel = Readable(call, "history");
        return Listed(call, channel.Messages.Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts).Reverse());
    }

    static JsonObject Replies(Call call)
    {
        var channel = Readable(call, "history");
        var ts = call.Arguments.Needed("ts");
        return channel.Find(ts) is null
            ? throw new RefusedException("thread_not_found")
            : Listed(call, channel.Messages.Where(message => message.Ts == ts || message.ThreadTs == ts));
    }

    static JsonObject Listed(Call call, IEnumerable<SlackMessage> messages)
    {
        var (oldest, latest, inclusive) = (call.Arguments.Text("oldest") ?? "", call.Arguments.Text("latest") ?? "", call.Arguments.Flag("inclusive"));
        var within = messages.Where(message => message is { Deleted: false, OnlyFor: null })
            .Where(message => oldest.Length == 0 || After(message.Ts, oldest, inclusive))
            .Where(message => latest.Length == 0 || After(latest, message.Ts, inclusive))
            .ToList();
        var (page, next) = call.Page(within, 100, 999);
        return Call.Ok(
            ("messages", new JsonArray([.. page.Select(message => message.ToJson(call.Arguments.Flag("include_all_metadata")))])),
            ("has_more", next.Length > 0),
            ("pin_count", 0),
            ("response_metadata", Call.Cursor(next)));
    }

    static bool After(string ts, string than, bool inclusive)
    {
        var (left, right) = (Parse(ts), Parse(than));
        return left > right || (inclusive && left == right);
    }

    static decimal Parse(string ts) =>
        decimal.TryParse(ts, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException("invalid_ts_oldest");

    static SlackChannel Readable(Call call, string what)
    {
        var channel = call.Channel();
        call.Needs(channel.Kind switch
        {
            ChannelKind.Direct => $"im:{what}",
            ChannelKind.Private => $"groups:{what}",
            _ => $"channels:{what}",
        });
        return what == "history" && !channel.Members.Contains(call.Team.Bot.Id) ? throw new RefusedException("not_in_channel") : channel;
    }

    static string TypeOf(SlackChannel channel) => channel.Kind switch
    {
        ChannelKind.Direct => "im",
        ChannelKind.Private => "private_channel",
        _ => "public_channel",
    };
}
