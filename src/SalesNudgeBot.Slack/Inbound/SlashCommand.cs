using System.Text.Json;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A slash command as Slack sends it: a form over HTTP, JSON on a socket.</summary>
sealed record SlashCommand(string Team, string Account, string Trigger, string Text, string? ResponseUrl, string? Channel)
{
    public override string ToString() => "a slash command";

    /// <summary>Null when a field is missing, broken, or there twice.</summary>
    public static SlashCommand? Read(ReadOnlySpan<byte> form)
    {
        string? team = null, account = null, trigger = null, text = null, responseUrl = null, channel = null;
        var fields = new FormFields(form);
        while (fields.Next())
        {
            var name = fields.Name;
            var isGood =
                name.SequenceEqual("team_id"u8) ? Once(ref team, fields)
                : name.SequenceEqual("user_id"u8) ? Once(ref account, fields)
                : name.SequenceEqual("trigger_id"u8) ? Once(ref trigger, fields)
                : name.SequenceEqual("text"u8) ? Once(ref text, fields)
                : name.SequenceEqual("response_url"u8) ? Once(ref responseUrl, fields)
                : !name.SequenceEqual("channel_id"u8) || Once(ref channel, fields);
            if (!isGood)
            {
                return null;
            }
        }

        return Of(team, account, trigger, text, responseUrl, channel);
    }

    public static SlashCommand? Read(JsonElement payload) =>
        Of(payload.Text("team_id"), payload.Text("user_id"), payload.Text("trigger_id"), payload.Text("text"), payload.Text("response_url"), payload.Text("channel_id"));

    static SlashCommand? Of(string? team, string? account, string? trigger, string? text, string? responseUrl, string? channel) =>
        team is { Length: > 0 } && account is { Length: > 0 } && trigger is { Length: > 0 } ? new(team, account, trigger, text ?? "", responseUrl, channel) : null;

    static bool Once(ref string? value, FormFields fields) => value is null && (value = fields.Text()) is not null;
}
