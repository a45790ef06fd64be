using System.Text.Json.Nodes;
using FakeSlack.Limits;
using FakeSlack.Model;

namespace FakeSlack.Api.Methods;

static class ViewMethods
{
    const int DeepestStack = 3;

    public static IEnumerable<ApiMethod> All =>
    [
        new("views.open", Tier.Four, null, true, ["trigger_id", "view", "interactivity_pointer"], Open),
        new("views.push", Tier.Four, null, true, ["trigger_id", "view", "interactivity_pointer"], Push),
        new("views.update", Tier.Four, null, true, ["view", "view_id", "external_id", "hash"], Update),
        new("views.publish", Tier.Four, null, true, ["user_id", "view", "hash"], Publish),
    ];

    static JsonObject Open(Call call)
    {
        var content = Modal(call);
        var (user, _) = call.Team.Triggers.Use(call.Arguments.Needed("trigger_id"));
        Unique(call, content, null);
        var view = call.Team.Show(user, content, []);
        return Call.Ok(("view", view.ToJson(call.Team)));
    }

    static JsonObject Push(Call call)
    {
        var content = Modal(call);
        var (user, inView) = call.Team.Triggers.Use(call.Arguments.Needed("trigger_id"));
        var stack = call.Team.Stacks.GetValueOrDefault(user, []);
        if (inView is null || stack.All(view => view.Id != inView))
        {
            throw new RefusedException("invalid_trigger_id");
        }

        if (stack.Count >= DeepestStack)
        {
            throw new RefusedException("push_limit_reached");
        }

        Unique(call, content, null);
        return Call.Ok(("view", call.Team.Show(user, content, stack).ToJson(call.Team)));
    }

    static JsonObject Update(Call call)
    {
        var content = Modal(call);
        var view = call.Arguments.Text("view_id") is { Length: > 0 } id ? call.Team.Views.GetValueOrDefault(id)
            : call.Arguments.Text("external_id") is { Length: > 0 } external ? call.Team.Views.Values.LastOrDefault(open => open.ExternalId == external)
            : throw new RefusedException("invalid_arguments");
        if (view is null || !call.Team.Stacks.GetValueOrDefault(view.User, []).Contains(view))
        {
            throw new RefusedException("not_found");
        }

        SameHash(call, view);
        Unique(call, content, view);
        call.Team.Change(view, content);
        return Call.Ok(("view", view.ToJson(call.Team)));
    }

    static JsonObject Publish(Call call)
    {
        if (call.View() is not { } content || (string?)content["type"] != "home")
        {
            throw new RefusedException("invalid_arguments");
        }

        if (!call.Team.Options.HomeTab)
        {
            throw new RefusedException("not_enabled");
        }

        var user = call.User("user_id");
        var home = call.Team.Homes.GetValueOrDefault(user.Id);
        if (home is not null)
        {
            SameHash(call, home);
        }

        call.Team.Homes[user.Id] = home ??= call.Team.NewHome(user.Id, content);
        call.Team.Change(home, content);
        return Call.Ok(("view", home.ToJson(call.Team)));
    }

    static JsonObject Modal(Call call) => call.View() is { } view && (string?)view["type"] == "modal" ? view : throw new RefusedException("invalid_arguments");

    static void SameHash(Call call, SlackView view)
    {
        if (call.Arguments.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
        {
            throw new RefusedException("hash_conflict");
        }
    }

    static void Unique(Call call, JsonObject content, SlackView? but)
    {
        if ((string?)content["external_id"] is { Length: > 0 } external && call.Team.Stacks.Values.SelectMany(stack => stack).Any(view => view != but && view.ExternalId == external))
        {
            throw new RefusedException("duplicate_external_id");
        }
    }
}
