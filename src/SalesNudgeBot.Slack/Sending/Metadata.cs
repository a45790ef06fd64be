using System.Text.Json;
using System.Text.Json.Nodes;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>What every message carries so that it can be found again. Anybody in the workspace can read it: an id, and nothing else.</summary>
static class Metadata
{
    const string Type = "salesnudge_message";

    public static string Of(string outboxId) => new JsonObject { ["event_type"] = Type, ["event_payload"] = new JsonObject { ["id"] = outboxId } }.ToJsonString();

    public static bool IsOf(string outboxId, JsonElement message) =>
        message.Text("metadata", "event_type") == Type && message.Text("metadata", "event_payload", "id") == outboxId;
}
