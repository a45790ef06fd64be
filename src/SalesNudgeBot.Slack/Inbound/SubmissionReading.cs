using System.Collections.Immutable;
using System.Text.Json;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Rendering;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A modal as it comes back. All of it went through the person's own program: rights are checked where the act is decided.</summary>
static class SubmissionReading
{
    const string FormCallback = "form";

    public static bool IsForm(JsonElement payload) => payload.Text("view", "callback_id") is FormCallback;

    public static ActionRef? Action(JsonElement payload) => ActionRef.Parse(Kept(payload, "action"));

    /// <summary>The message that the form was opened from.</summary>
    public static string? On(JsonElement payload) => Kept(payload, "on");

    /// <summary>By block; what was left empty is left out.</summary>
    public static ImmutableSortedDictionary<string, string> Values(JsonElement payload)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, block) in payload.At("view", "state", "values")?.Fields() ?? [])
        {
            if (block.At(FormInput.Element) is { } element && ClickReading.Value(element) is { } value && !IsNone(element))
            {
                values[name] = value;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Ids of the blocks below which Slack can show an error.</summary>
    public static ImmutableHashSet<string> Inputs(JsonElement payload) =>
        [.. payload.Items("view", "blocks").Where(block => block.Text("type") is "input").Select(block => block.Text("block_id")).OfType<string>()];

    /// <summary>Somebody may type what an option for none is sent as.</summary>
    static bool IsNone(JsonElement element) => element.Text("selected_option", "value") is FormInput.NoValue;

    static string? Kept(JsonElement payload, string name)
    {
        if (payload.Text("view", "private_metadata") is not { } metadata)
        {
            return null;
        }

        try
        {
            using var kept = JsonDocument.Parse(metadata);
            return kept.RootElement.Text(name);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
