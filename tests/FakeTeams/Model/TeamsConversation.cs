using System.Text.Json.Nodes;

namespace FakeTeams.Model;

/// <summary>The chat of one person with the bot, or a channel with all its threads.</summary>
/// <param name="id">A channel's without <c>;messageid=</c>.</param>
public sealed class TeamsConversation(string id, string name)
{
    public string Id => id;
    public string Name { get; set; } = name;

    /// <summary>The other one of a chat with the bot.</summary>
    public TeamsUser? With { get; init; }

    /// <summary>Where the channel is.</summary>
    public TeamsTeam? Team { get; init; }

    public bool Deleted { get; set; }

    /// <summary>Bots may not write into private channels.</summary>
    public bool Private { get; init; }

    public List<TeamsMessage> Messages { get; } = [];

    public bool IsPersonal => With is not null;

    public TeamsMessage? Find(string? message) => Messages.FindLast(one => one.Id == message && !one.Deleted);

    internal bool Has(TeamsUser user) => With == user || Team?.Members.Contains(user) == true;

    /// <summary>As activities name it.</summary>
    internal JsonObject ToJson(string tenant, string? root)
    {
        var conversation = new JsonObject
        {
            ["conversationType"] = IsPersonal ? "personal" : "channel",
            ["tenantId"] = tenant,
            ["id"] = root is null ? Id : $"{Id};messageid={root}",
        };
        if (!IsPersonal)
        {
            conversation["isGroup"] = true;
        }

        return conversation;
    }
}
