using System.Text.Json.Nodes;

namespace FakeSlack.Model;

/// <summary>A modal on somebody's screen, or somebody's App Home.</summary>
public sealed class SlackView(string id, string user, JsonObject content)
{
    public string Id => id;
    public string User => user;
    public JsonObject Content { get; set; } = content;
    public string Hash { get; set; } = "";
    public required string RootId { get; init; }
    public string? PreviousId { get; init; }
    public string Type => (string?)Content["type"] ?? "modal";
    public string Title => (string?)Content["title"]?["text"] ?? "";
    public string CallbackId => (string?)Content["callback_id"] ?? "";
    public string ExternalId => (string?)Content["external_id"] ?? "";
    public JsonArray Blocks => Content["blocks"]!.AsArray();

    /// <param name="values">What is filled in; nothing while nobody has.</param>
    public JsonObject ToJson(SlackTeam team, JsonObject? values = null)
    {
        var view = (JsonObject)Content.DeepClone();
        view["id"] = Id;
        view["team_id"] = team.Id;
        view["app_id"] = team.AppId;
        view["app_installed_team_id"] = team.Id;
        view["bot_id"] = team.BotId;
        view["hash"] = Hash;
        view["state"] = new JsonObject { ["values"] = values ?? [] };
        view["root_view_id"] = RootId;
        view["previous_view_id"] = PreviousId;
        foreach (var name in (string[])["private_metadata", "callback_id", "external_id"])
        {
            view[name] ??= "";
        }

        foreach (var name in (string[])["clear_on_close", "notify_on_close"])
        {
            view[name] ??= false;
        }

        return view;
    }
}
