using System.Text.Json.Nodes;
using FakeSlack.Limits;
using FakeSlack.Model;

namespace FakeSlack.Api.Methods;

/// <summary>Who is who: the app itself, users, user groups and their do-not-disturb hours.</summary>
static class PeopleMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("auth.test", Tier.Special, null, true, [], Test),
        new("apps.connections.open", Tier.Three, null, true, [], Connect),
        new("users.info", Tier.Four, "users:read", false, ["user", "include_locale"], Info),
        new("users.list", Tier.Two, "users:read", false, ["limit", "cursor", "include_locale", "team_id"], List),
        new("users.lookupByEmail", Tier.Three, "users:read.email", false, ["email"], ByEmail),
        new("usergroups.list", Tier.Two, "usergroups:read", false, ["include_count", "include_disabled", "include_users", "team_id"], Groups),
        new("usergroups.users.list", Tier.Two, "usergroups:read", false, ["usergroup", "include_disabled", "team_id"], GroupUsers),
        new("dnd.info", Tier.Three, "dnd:read", false, ["user", "team_id"], DndInfo),
        new("dnd.teamInfo", Tier.Two, "dnd:read", false, ["users", "team_id"], DndTeam),
    ];

    static JsonObject Test(Call call) =>
        Call.Ok(
            ("url", $"https://{call.Team.Domain}.slack.com/"),
            ("team", call.Team.Domain),
            ("user", call.Team.Bot.Name),
            ("team_id", call.Team.Id),
            ("user_id", call.Team.Bot.Id),
            ("bot_id", call.Team.BotId),
            ("is_enterprise_install", false));

    static JsonObject Connect(Call call) => Call.Ok(("url", call.Team.Sockets.Ticket()));

    static JsonObject Info(Call call) => Call.Ok(("user", Visible(call).ToJson(call.Team.Scopes.Contains("users:read.email"))));

    static JsonObject List(Call call)
    {
        if (call.Arguments.Number("limit", 0) == 0)
        {
            call.Team.Complain("users.list: without a limit a large workspace answers limit_required or a 500");
        }

        var (page, next) = call.Page(call.Team.Users.Values.OrderBy(user => user.Id, StringComparer.Ordinal).ToList(), 200, 1000);
        return Call.Ok(
            ("members", new JsonArray([.. page.Select(user => user.ToJson(call.Team.Scopes.Contains("users:read.email")))])),
            ("cache_ts", 1_502_138_686),
            ("response_metadata", Call.Cursor(next)));
    }

    static JsonObject ByEmail(Call call)
    {
        var email = call.Arguments.Needed("email");
        var user = call.Team.Users.Values.FirstOrDefault(user => !user.Deleted && string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));
        return Call.Ok(("user", (user ?? throw new RefusedException("users_not_found")).ToJson(withEmail: true)));
    }

    static JsonObject Groups(Call call) =>
        Call.Ok(
            ("usergroups",
                new JsonArray([
                    .. call.Team.Groups.Values.Where(group => !group.Disabled || call.Arguments.Flag("include_disabled"))
                        .Select(group => new JsonObject
                        {
                            ["id"] = group.Id,
                            ["team_id"] = call.Team.Id,
                            ["is_usergroup"] = true,
                            ["name"] = group.Handle,
                            ["handle"] = group.Handle,
                            ["date_delete"] = group.Disabled ? 1_502_138_686 : 0,
                            ["user_count"] = group.Users.Count,
                        }),
                ])));

    static JsonObject GroupUsers(Call call)
    {
        var group = call.Team.Groups.GetValueOrDefault(call.Arguments.Needed("usergroup")) ?? throw new RefusedException("no_such_subteam");
        return Call.Ok(("users", new JsonArray([.. (group.Disabled && !call.Arguments.Flag("include_disabled") ? [] : group.Users).Select(id => JsonValue.Create(id))])));
    }

    static JsonObject DndInfo(Call call)
    {
        var answer = Visible(call).Dnd.ToJson();
        answer.Insert(0, "ok", true);
        return answer;
    }

    static JsonObject DndTeam(Call call)
    {
        var ids = call.Arguments.Text("users") is { Length: > 0 } list ? list.Split(',') : throw new RefusedException("no_users_provided");
        if (ids.Length > 50)
        {
            throw new RefusedException("too_many_users");
        }

        var users = new JsonObject();
        foreach (var user in ids.Select(id => call.Team.Users.GetValueOrDefault(id)).OfType<SlackUser>())
        {
            users[user.Id] = user.Dnd.ToJson();
        }

        return Call.Ok(("users", users));
    }

    static SlackUser Visible(Call call) => call.User();
}
