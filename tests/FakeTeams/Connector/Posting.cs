using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace FakeTeams.Connector;

/// <summary>Activities that the bot sends into a conversation, changes and takes away. Under the tenant's lock.</summary>
static class Posting
{
    public static (int Status, JsonObject? Body) Post(ConnectorRequest request)
    {
        var (conversation, root) = request.Reached();
        var activity = request.Body!;
        OutgoingActivity.Check(request, activity, conversation, changes: null);
        request.Tenant.Limits.Write("write", request.Conversation, request.Tenant.Now);
        if ((string?)activity["type"] == "typing")
        {
            return (202, null);
        }

        if (request.Name == "reply")
        {
            var answered = conversation.Find(request.Ids[1]) ?? throw new RefusedException(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");
            root ??= answered.Root;
        }

        if (OutgoingActivity.Splits(activity))
        {
            return Split(request, conversation, root, activity);
        }

        var message = Keep(request.Tenant, conversation, root, activity);
        return (201, new() { ["id"] = message.Id });
    }

    /// <param name="root">Null: it begins a thread, where there are threads.</param>
    public static TeamsMessage Keep(TeamsTenant tenant, TeamsConversation conversation, string? root, JsonObject activity)
    {
        var id = tenant.NextMessageId();
        var message = new TeamsMessage(conversation, id, conversation.IsPersonal ? null : root ?? id, tenant.Now);
        Fill(message, activity);
        return tenant.Keep(message);
    }

    public static (int Status, JsonObject? Body) Update(ConnectorRequest request)
    {
        var (conversation, _) = request.Reached();
        var message = Own(request, conversation);
        OutgoingActivity.Check(request, request.Body!, conversation, changes: message);
        request.Tenant.Limits.Write("write", request.Conversation, request.Tenant.Now);
        if (OutgoingActivity.Splits(request.Body!))
        {
            throw RefusedException.BadArgument("A change cannot be split in two.");
        }

        Fill(message, request.Body!);
        message.Edits++;

        // Whoever saw something else in its place sees this, and their client asks again.
        message.Views.Clear();
        request.Tenant.TellAll(conversation);
        return (200, new() { ["id"] = message.Id });
    }

    public static (int Status, JsonObject? Body) Delete(ConnectorRequest request)
    {
        var (conversation, _) = request.Reached();
        request.Tenant.Limits.Write("write", request.Conversation, request.Tenant.Now);
        Own(request, conversation).Deleted = true;
        request.Tenant.TellAll(conversation);
        return (200, null);
    }

    static TeamsMessage Own(ConnectorRequest request, TeamsConversation conversation)
    {
        var message = conversation.Find(request.Ids[1]);
        if (message is null || message.From is not null || (request.Conversation.Contains(';', StringComparison.Ordinal) && message.ConversationId != request.Conversation))
        {
            throw new RefusedException(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");
        }

        return message;
    }

    /// <summary>Text beside a card, or several cards: each becomes a message of its own, and nobody is told which.</summary>
    static (int Status, JsonObject? Body) Split(ConnectorRequest request, TeamsConversation conversation, string? root, JsonObject activity)
    {
        request.Tenant.Complain($"{request.Name}: text beside an attachment, or several attachments, come as several messages without an id");
        foreach (var one in OutgoingActivity.Parts(activity))
        {
            request.Tenant.Limits.Write("write", request.Conversation, request.Tenant.Now);
            Keep(request.Tenant, conversation, root, one);
        }

        return (202, null);
    }

    static void Fill(TeamsMessage message, JsonObject activity)
    {
        message.Text = (string?)activity["text"] ?? "";
        message.Card = OutgoingActivity.Cards(activity).FirstOrDefault()?.DeepClone() as JsonObject;
        message.Summary = (string?)activity["summary"];
        message.Entities = activity["entities"]?.DeepClone() as JsonArray;
        message.Alert = (bool?)activity["channelData"]?["notification"]?["alert"] == true;
    }
}
