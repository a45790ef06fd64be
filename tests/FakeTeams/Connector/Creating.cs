using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace FakeTeams.Connector;

/// <summary>Conversations that the bot begins (protocol section 6). Under the tenant's lock.</summary>
static class Creating
{
    public static (int Status, JsonObject? Body) Create(ConnectorRequest request)
    {
        var (tenant, body) = (request.Tenant, request.Body!);
        if (tenant.Disabled)
        {
            throw new RefusedException(403, "BotDisabledByAdmin", "The bot is disabled by the admin of the tenant.");
        }

        if ((string?)body["bot"]?["id"] != tenant.BotId)
        {
            throw RefusedException.BadArgument("bot.id is not this bot.");
        }

        if ((string?)(body["tenantId"] ?? body["channelData"]?["tenant"]?["id"]) is not { } id || !id.Equals(tenant.Id, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedException.BadArgument("tenantId is not the tenant that is called.");
        }

        return body["channelData"]?["channel"] is null && (bool?)body["isGroup"] != true ? Chat(request, body) : Thread(request, body);
    }

    /// <summary>Idempotent: the chat that is there already comes back.</summary>
    static (int Status, JsonObject? Body) Chat(ConnectorRequest request, JsonObject body)
    {
        var tenant = request.Tenant;
        if (body["members"] is not JsonArray { Count: 1 } members || (string?)members[0]?["id"] is not { } id)
        {
            throw RefusedException.BadArgument("A chat is with exactly one member.");
        }

        if (!id.StartsWith("29:", StringComparison.Ordinal))
        {
            throw RefusedException.BadArgument($"{id} is no id of a member: neither an address nor a name of an account is.");
        }

        var user = tenant.Users.GetValueOrDefault(id) ?? throw RefusedException.BadArgument("There is no such user towards this bot.");
        tenant.Limits.Write("create", id, tenant.Now);
        request.MayWriteTo(user);
        var chat = tenant.ChatWith(user);
        chat.Deleted = false;
        if (body["activity"] is not JsonObject activity)
        {
            return (201, new() { ["id"] = chat.Id });
        }

        OutgoingActivity.Check(request, activity, chat, changes: null);
        return (201, new() { ["id"] = chat.Id, ["activityId"] = Posting.Keep(tenant, chat, null, activity).Id });
    }

    static (int Status, JsonObject? Body) Thread(ConnectorRequest request, JsonObject body)
    {
        var tenant = request.Tenant;
        if (body["members"] is not null)
        {
            throw RefusedException.BadArgument("A thread in a channel has no members of its own.");
        }

        if ((string?)body["channelData"]?["channel"]?["id"] is not { } id)
        {
            tenant.Complain("create: names no channelData.channel.id");
            throw new RefusedException(500, "ServiceError", "Unknown");
        }

        if (tenant.Conversations.GetValueOrDefault(id) is not { Team: { } team, Deleted: false } channel)
        {
            throw new RefusedException(404, "ConversationNotFound", "Conversation not found.");
        }

        tenant.Limits.Write("create", id, tenant.Now);
        if (!team.WithBot || channel.Private)
        {
            throw new RefusedException(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }

        if (body["activity"] is not JsonObject activity)
        {
            throw RefusedException.BadArgument("A thread begins with an activity.");
        }

        OutgoingActivity.Check(request, activity, channel, changes: null);
        if (OutgoingActivity.Splits(activity))
        {
            throw RefusedException.BadArgument("The activity would be split in two.");
        }

        var message = Posting.Keep(tenant, channel, null, activity);
        return (201, new() { ["id"] = message.ConversationId, ["activityId"] = message.Id });
    }
}
