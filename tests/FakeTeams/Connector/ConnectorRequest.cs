using System.Text.Json.Nodes;
using FakeTeams.Model;
using Microsoft.AspNetCore.Http;

namespace FakeTeams.Connector;

/// <summary>What was asked for, with what every answer needs.</summary>
/// <param name="Ids">The conversation, team, activity or member of the path.</param>
sealed record ConnectorRequest(TeamsTenant Tenant, string Name, string[] Ids, JsonObject? Body, IQueryCollection Query)
{
    /// <summary>The conversation as the path names it, with its thread.</summary>
    public string Conversation => Ids.Length > 0 ? Ids[0] : "";

    /// <summary>Null when there is no such call.</summary>
    public static (string Name, string[] Ids)? Route(string verb, string[] path) =>
        (verb, path) switch
        {
            ("POST", ["conversations"]) => ("create", []),
            ("POST", ["conversations", var conversation, "activities"]) => ("send", [conversation]),
            ("POST", ["conversations", var conversation, "activities", var activity]) => ("reply", [conversation, activity]),
            ("PUT", ["conversations", var conversation, "activities", var activity]) => ("update", [conversation, activity]),
            ("DELETE", ["conversations", var conversation, "activities", var activity]) => ("delete", [conversation, activity]),
            ("GET", ["conversations", var conversation, "pagedmembers"]) => ("members", [conversation]),
            ("GET", ["conversations", var conversation, "members", var member]) => ("member", [conversation, member]),
            ("GET", ["teams", var team]) => ("team", [team]),
            ("GET", ["teams", var team, "conversations"]) => ("channels", [team]),
            _ => null,
        };

    /// <summary>Where the bot may read and write; refused where it may not (protocol section 7).</summary>
    public (TeamsConversation Conversation, string? Root) Reached()
    {
        var parts = Conversation.Split(";messageid=");
        if (Tenant.Disabled)
        {
            throw new RefusedException(403, "BotDisabledByAdmin", "The bot is disabled by the admin of the tenant.");
        }

        var root = parts.Length > 1 ? parts[1] : null;
        if (Tenant.Conversations.GetValueOrDefault(parts[0]) is not { Deleted: false } conversation || (root is not null && conversation.Find(root)?.Root != root))
        {
            throw new RefusedException(404, "ConversationNotFound", "Conversation not found.");
        }

        if (conversation.With is { } with)
        {
            MayWriteTo(with);
        }
        else if (!conversation.Team!.WithBot || conversation.Private)
        {
            throw new RefusedException(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }

        return (conversation, root);
    }

    public void MayWriteTo(TeamsUser user)
    {
        if (user.Blocked)
        {
            throw new RefusedException(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
        }

        if (user.Left)
        {
            throw new RefusedException(403, "Forbidden", "Write operations are blocked.", "MessageWritesBlocked");
        }

        if (!Tenant.Reaches(user))
        {
            throw new RefusedException(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }
    }
}
