using System.Globalization;
using System.Text.Json.Nodes;
using FakeTeams.Model;

namespace FakeTeams.Connector;

/// <summary>Who is in a conversation, and which channels a team has. Under the tenant's lock.</summary>
static class Rosters
{
    public static JsonObject Read(ConnectorRequest request)
    {
        request.Tenant.Limits.Read(request.Ids[0], request.Tenant.Now);
        return request.Name switch
        {
            "members" => Members(request),
            "member" => Member(request),
            "team" => Team(request).ToJson(),
            _ => new() { ["conversations"] = new JsonArray([.. Team(request).Channels.Where(channel => !channel.Deleted).Select(Channel)]) },
        };
    }

    static JsonObject Members(ConnectorRequest request)
    {
        var all = Roster(request);
        var size = Math.Clamp(int.TryParse(request.Query["pageSize"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var wanted) ? wanted : 200, 50, 500);
        var start = 0;
        if (request.Query["continuationToken"].ToString() is { Length: > 0 } token && (!token.StartsWith("page+/=", StringComparison.Ordinal) || !int.TryParse(token[7..], out start)))
        {
            throw RefusedException.BadArgument("The continuation token is none of ours.");
        }

        var answer = new JsonObject { ["members"] = new JsonArray([.. all.Skip(start).Take(size).Select(user => user.ToMember(request.Tenant.Id, "objectId"))]) };
        if (start + size < all.Count)
        {
            // With the signs that have to be escaped in a query.
            answer["continuationToken"] = string.Create(CultureInfo.InvariantCulture, $"page+/={start + size}");
        }

        return answer;
    }

    static JsonObject Member(ConnectorRequest request)
    {
        var roster = Roster(request);
        var user = request.Tenant.Find(request.Ids[1]);
        return user is not null && roster.Contains(user)
            ? user.ToMember(request.Tenant.Id, "aadObjectId")
            : throw new RefusedException(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");
    }

    static List<TeamsUser> Roster(ConnectorRequest request)
    {
        var conversation = request.Tenant.Conversations.GetValueOrDefault(request.Conversation.Split(';')[0]);
        if (conversation is null or { Deleted: true })
        {
            throw new RefusedException(404, "ConversationNotFound", "Conversation not found.");
        }

        if (conversation.With is { } with)
        {
            return with.Left ? [] : [with];
        }

        return conversation.Team!.WithBot
            ? [.. conversation.Team.Members.Where(user => !user.Left)]
            : throw new RefusedException(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    static TeamsTeam Team(ConnectorRequest request) =>
        request.Tenant.Teams.GetValueOrDefault(request.Ids[0]) switch
        {
            null => throw new RefusedException(404, "NotFound", "The team was not found."),
            { WithBot: false } => throw new RefusedException(403, "BotNotInConversationRoster", "The bot is not part of the team."),
            var team => team,
        };

    static JsonNode Channel(TeamsConversation channel) => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Id == channel.Team!.Id ? null : channel.Name };
}
