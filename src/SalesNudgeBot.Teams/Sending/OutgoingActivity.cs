using System.Text.Json.Nodes;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Rendering;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>
/// What is sent: one card, and no <c>text</c> beside it, of which Teams would make a second message that cannot be changed (protocol
/// section 5).
/// </summary>
static class OutgoingActivity
{
    public static JsonObject ToPerson(TeamsWorkspace workspace, ConversationReference person, string conversation, Card card)
    {
        var activity = Of(workspace, card);
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = workspace.Options.Tenant };
        activity["recipient"] = new JsonObject { ["id"] = person.UserId };
        return activity;
    }

    public static JsonObject InThread(TeamsWorkspace workspace, string conversation, Card card)
    {
        var activity = Of(workspace, card);
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "channel", ["tenantId"] = workspace.Options.Tenant };
        return activity;
    }

    /// <summary>Takes the place of the whole message: Teams patches nothing.</summary>
    public static JsonObject Change(TeamsWorkspace workspace, MessageReference message, Card card)
    {
        var activity = Of(workspace, card);
        activity["id"] = message.ActivityId;
        activity["conversation"] = new JsonObject { ["id"] = message.ConversationId, ["tenantId"] = workspace.Options.Tenant };
        return activity;
    }

    /// <summary>With which a person's own chat is begun; where there is one already, its id comes back.</summary>
    public static JsonObject Chat(TeamsWorkspace workspace, string user) =>
        new()
        {
            ["bot"] = new JsonObject { ["id"] = workspace.BotId },
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = user }),
            ["tenantId"] = workspace.Options.Tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = workspace.Options.Tenant } },
        };

    /// <summary>With which a thread of its own is begun in a channel, its first message in it.</summary>
    public static JsonObject Thread(TeamsWorkspace workspace, string channel, Card card) =>
        new()
        {
            ["bot"] = new JsonObject { ["id"] = workspace.BotId },
            ["isGroup"] = true,
            ["tenantId"] = workspace.Options.Tenant,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = channel },
                ["tenant"] = new JsonObject { ["id"] = workspace.Options.Tenant },
            },
            ["activity"] = Of(workspace, card),
        };

    static JsonObject Of(TeamsWorkspace workspace, Card card) =>
        new()
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = workspace.BotId },
            ["summary"] = card.Summary,
            ["attachments"] = new JsonArray(card.Attachment()),
        };
}
