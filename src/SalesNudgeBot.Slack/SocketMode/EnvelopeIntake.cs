using System.Text.Json;
using System.Text.Json.Nodes;
using SalesNudgeBot.Slack.Answering;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Takes what a socket brings (protocol section 3): the same three shapes as over HTTP, each in an envelope.</summary>
sealed class EnvelopeIntake(EventIntake events, InteractionIntake interactions, CommandIntake commands)
{
    /// <returns>The acknowledgement to send; null to have the envelope delivered again.</returns>
    public async Task<ReadOnlyMemory<byte>?> Take(JsonElement envelope, string id, Senders senders)
    {
        var payload = envelope.At("payload") ?? default;
        var taken = envelope.Text("type") switch
        {
            "events_api" => await events.Take(payload, senders),
            "interactive" => await interactions.Take(payload, senders),
            "slash_commands" when SlashCommand.Read(payload) is { } command => await commands.Take(command, senders),
            _ => Acknowledgement.Done,
        };
        if (taken.Taking is Taking.NotStored)
        {
            return null;
        }

        var acknowledgement = new JsonObject { ["envelope_id"] = id };
        if (taken.Body is { } body && envelope.IsTrue("accepts_response_payload"))
        {
            acknowledgement["payload"] = JsonNode.Parse(body.Span);
        }

        return Face.Bytes(acknowledgement);
    }
}
