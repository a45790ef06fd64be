using System.Text.Json.Nodes;

namespace FakeTeams.Model;

/// <summary>A message as Teams keeps it: its last version, and what some see in its place.</summary>
/// <param name="root">The message that begins its thread; null in a chat.</param>
public sealed class TeamsMessage(TeamsConversation conversation, string id, string? root, DateTimeOffset at)
{
    public TeamsConversation Conversation => conversation;
    public string Id => id;
    public string? Root => root;
    public DateTimeOffset At => at;

    /// <summary>As activities name it: with the thread.</summary>
    public string ConversationId => root is null ? conversation.Id : $"{conversation.Id};messageid={root}";

    /// <summary>Null: the bot.</summary>
    public TeamsUser? From { get; init; }

    public string Text { get; set; } = "";
    public JsonObject? Card { get; set; }
    public string? Summary { get; set; }
    public JsonArray? Entities { get; set; }

    /// <summary>Whether it was put into people's activity feed.</summary>
    public bool Alert { get; set; }

    public bool Deleted { get; set; }
    public int Edits { get; set; }

    /// <summary>Cards that stand in its place for one person each, by user id, until the message is edited.</summary>
    internal Dictionary<string, OwnView> Views { get; } = [];
}

/// <param name="Order">The later, the higher.</param>
sealed record OwnView(JsonObject Card, int Order);
