using System.Text.Json.Nodes;
using FakeTeams.Cards;
using FakeTeams.Model;

namespace FakeTeams.People;

/// <summary>A message on somebody's screen.</summary>
/// <param name="Text">As one would read it aloud.</param>
/// <param name="Card">What stands there for this person.</param>
/// <param name="Privately">That is for them alone.</param>
public sealed record SeenMessage(TeamsMessage Message, string Text, JsonObject? Card, bool Privately)
{
    public string Conversation => Message.ConversationId;
    public string Id => Message.Id;
    public int Edits => Message.Edits;

    /// <summary>What stands on its buttons, from top to bottom.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions().Select(action => (string?)action["title"] ?? "")];

    /// <summary>What pressing each of them would bring.</summary>
    public IReadOnlyList<JsonObject> Data => [.. Actions().Select(action => action["data"] as JsonObject).OfType<JsonObject>()];

    internal IEnumerable<JsonObject> Actions() => Card is null ? [] : CardWalk.Buttons(Card);
}
