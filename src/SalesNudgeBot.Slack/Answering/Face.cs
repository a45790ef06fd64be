using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesNudgeBot.Slack.Answering;

/// <summary>A message in Slack's form, on its way to one of the places that take it.</summary>
/// <param name="rendered">Its text and its blocks.</param>
sealed class Face(JsonObject rendered)
{
    public IReadOnlyList<(string Name, string? Value)> Arguments => [("text", (string?)rendered["text"]), ("blocks", rendered["blocks"]?.ToJsonString())];

    /// <summary>For a command's response, seen by whoever typed it alone.</summary>
    public JsonObject Ephemeral() => With("response_type", "ephemeral");

    /// <summary>For a response URL: seen by the person who acted alone, beside what they acted on.</summary>
    public JsonObject Beside()
    {
        var body = Ephemeral();
        body["replace_original"] = false;
        return body;
    }

    /// <summary>For a response URL: in place of the message whose button was pressed.</summary>
    public JsonObject InPlace() => With("replace_original", true);

    JsonObject With(string name, JsonNode value)
    {
        var body = (JsonObject)rendered.DeepClone();
        body[name] = value;
        return body;
    }

    public static ReadOnlyMemory<byte> Bytes(JsonObject body)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            body.WriteTo(writer);
        }

        return bytes.WrittenMemory;
    }
}
