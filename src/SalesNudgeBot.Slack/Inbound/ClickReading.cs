using System.Text.Json;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

static class ClickReading
{
    /// <summary>Slack sends one action with each press.</summary>
    public static JsonElement? Pressed(JsonElement payload)
    {
        foreach (var action in payload.Items("actions"))
        {
            return action;
        }

        return null;
    }

    /// <summary>What the element stands for; null where it stands for nothing.</summary>
    public static string? Value(JsonElement element) => element.Text("value") ?? element.Text("selected_option", "value");
}
