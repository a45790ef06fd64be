using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>An Adaptive Card, ready to be sent. What is sent beside it never has <c>text</c>: Teams would make two messages of it (protocol section 5).</summary>
/// <param name="Summary">What notifications and screen readers say of it; never empty.</param>
sealed record Card(JsonObject Content, string Summary)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Letters go out as they are: escaped, each of them would count six times.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Teams counts a message in UTF-16 (protocol section 7).</summary>
    public static int SizeOf(JsonNode json) => Encoding.Unicode.GetByteCount(json.ToJsonString(Json));

    public JsonObject Attachment() => new() { ["contentType"] = ContentType, ["content"] = Content.DeepClone() };
}
