using System.Text.Json.Nodes;

namespace FakeTeams.Model;

/// <summary>A team of the tenant. Its id is that of its General channel.</summary>
public sealed class TeamsTeam(string id, string name, string groupId)
{
    public string Id => id;
    public string Name { get; set; } = name;
    public string GroupId => groupId;

    /// <summary>The app is installed here: the bot is a member.</summary>
    public bool WithBot { get; set; }

    public List<TeamsUser> Members { get; } = [];
    public List<TeamsConversation> Channels { get; } = [];

    public TeamsConversation General => Channels[0];

    internal JsonObject ToJson() => new() { ["id"] = Id, ["name"] = Name, ["aadGroupId"] = GroupId };
}
