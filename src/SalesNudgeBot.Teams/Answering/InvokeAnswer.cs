using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Teams.Answering;

/// <summary>The body that answers an invoke: the status within it is what Teams looks at (protocol section 8).</summary>
static class InvokeAnswer
{
    /// <summary>In place of the card, for whoever pressed alone.</summary>
    public static Acknowledgement Card(JsonObject card) => Body(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>Seen by whoever pressed alone.</summary>
    /// <param name="text">Escaped already.</param>
    public static Acknowledgement Words(string text) => Body(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>For a program that asked by itself: it goes on showing what it has.</summary>
    public static Acknowledgement NothingNew { get; } = Body(404, "application/vnd.microsoft.error", new JsonObject { ["code"] = "NotFound", ["message"] = "" });

    static Acknowledgement Body(int status, string type, JsonNode value)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode", status);
            writer.WriteString("type", type);
            writer.WritePropertyName("value");
            value.WriteTo(writer);
            writer.WriteEndObject();
        }

        return new(Taking.Done, bytes.WrittenMemory);
    }
}
