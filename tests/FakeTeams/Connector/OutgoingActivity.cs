using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeTeams.Cards;
using FakeTeams.Model;

namespace FakeTeams.Connector;

/// <summary>What may be in an activity that the bot sends (protocol section 5). Refused as the Connector refuses; else complained of.</summary>
static class OutgoingActivity
{
    /// <summary>Of the whole message in UTF-16: above it nothing is taken.</summary>
    const int Most = 100_000;

    /// <summary>What every version of the documents takes.</summary>
    const int Safe = 28_000;

    const string CardType = "application/vnd.microsoft.card.adaptive";

    static readonly string[] Known =
    [
        "type", "id", "from", "recipient", "conversation", "text", "textFormat", "attachments", "attachmentLayout", "summary", "entities", "channelData", "channelId", "serviceUrl",
        "replyToId", "locale", "importance", "inputHint",
    ];

    static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int SizeOf(JsonNode json) => Encoding.Unicode.GetByteCount(json.ToJsonString(Plainly));

    public static IEnumerable<JsonObject> Cards(JsonObject activity) =>
        (activity["attachments"] as JsonArray ?? []).Where(one => (string?)one?["contentType"] == CardType).Select(one => one!["content"]).OfType<JsonObject>();

    public static bool Splits(JsonObject activity)
    {
        var attachments = (activity["attachments"] as JsonArray)?.Count ?? 0;
        return (attachments > 0 && ((string?)activity["text"])?.Length > 0) || (attachments > 1 && (string?)activity["attachmentLayout"] != "carousel");
    }

    public static IEnumerable<JsonObject> Parts(JsonObject activity)
    {
        if ((string?)activity["text"] is { Length: > 0 } text)
        {
            yield return new() { ["text"] = text, ["entities"] = activity["entities"]?.DeepClone() };
        }

        foreach (var attachment in activity["attachments"]!.AsArray())
        {
            yield return new() { ["attachments"] = new JsonArray(attachment!.DeepClone()) };
        }
    }

    /// <param name="changes">The message that it takes the place of.</param>
    public static void Check(ConnectorRequest request, JsonObject activity, TeamsConversation conversation, TeamsMessage? changes)
    {
        var (tenant, name) = (request.Tenant, request.Name);
        var type = (string?)activity["type"];
        if (type is not ("message" or "typing") || (type == "typing" && changes is not null))
        {
            throw RefusedException.BadSyntax($"type is {type ?? "missing"}.");
        }

        foreach (var (field, _) in activity.Where(field => !Known.Contains(field.Key)))
        {
            tenant.Complain($"{name}: activities have no {field}");
        }

        Addressed(request, activity, conversation, changes);
        if (type == "typing")
        {
            return;
        }

        if (SizeOf(activity) is var size && size > Most)
        {
            throw new RefusedException(413, "MessageSizeTooBig", "Message size too large.");
        }

        if (size > Safe)
        {
            tenant.Complain($"{name}: {size} bytes of UTF-16 are more than what is surely shown");
        }

        Content(request, activity, conversation);
    }

    static void Addressed(ConnectorRequest request, JsonObject activity, TeamsConversation conversation, TeamsMessage? changes)
    {
        var (tenant, name) = (request.Tenant, request.Name);
        // A conversation that is only being created says who the bot is by itself.
        if ((string?)activity["from"]?["id"] is var from && from != tenant.BotId && (from is not null || name != "create"))
        {
            throw RefusedException.BadArgument("from.id is not this bot.");
        }

        if (name != "create" && (string?)activity["conversation"]?["id"] is { } id && id != request.Conversation)
        {
            throw RefusedException.BadArgument("conversation.id is not that of the path.");
        }

        if ((string?)activity["recipient"]?["id"] is { } recipient && conversation.With is { } with && recipient != with.Id)
        {
            throw RefusedException.BadArgument("recipient.id is not the one of the chat.");
        }

        if (changes is null ? activity["id"] is not null : (string?)activity["id"] is { } own && own != changes.Id)
        {
            throw RefusedException.BadArgument("id is Teams' to give.");
        }

        if (name == "reply" && (string?)activity["replyToId"] is { } answered && answered != request.Ids[1])
        {
            throw RefusedException.BadArgument("replyToId is not that of the path.");
        }
    }

    static void Content(ConnectorRequest request, JsonObject activity, TeamsConversation conversation)
    {
        var (tenant, name) = (request.Tenant, request.Name);
        var attachments = activity["attachments"] as JsonArray ?? [];
        var text = (string?)activity["text"] ?? "";
        if (attachments.Count == 0 && text.Length == 0)
        {
            throw RefusedException.BadSyntax("There is neither text nor an attachment.");
        }

        if ((string?)activity["textFormat"] is { } format && format is not ("plain" or "markdown" or "xml"))
        {
            throw RefusedException.BadArgument($"textFormat is {format}.");
        }

        if (attachments.Any(one => (string?)one?["contentType"] != CardType || one?["content"] is not JsonObject))
        {
            throw RefusedException.BadArgument("an attachment is no Adaptive Card.");
        }

        if (attachments.Count > 0 && string.IsNullOrWhiteSpace((string?)activity["summary"]))
        {
            tenant.Complain($"{name}: a card without summary, so that notifications and screen readers say nothing");
        }

        if (Mentions.Check(text, activity["entities"] as JsonArray, id => tenant.Find(id) is not null) is { Count: > 0 } wrong)
        {
            throw RefusedException.BadArgument(string.Join("; ", wrong));
        }

        foreach (var card in Cards(activity))
        {
            CardCheck.Refuse(tenant, conversation, card);
        }
    }
}
