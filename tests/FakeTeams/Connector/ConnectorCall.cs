using System.Text.Json.Nodes;

namespace FakeTeams.Connector;

/// <summary>One call of the Connector, or of who gives out tokens, as it was answered.</summary>
/// <param name="Name">As faults are named: send, reply, update, delete, create, members, member, team, channels, token.</param>
/// <param name="Answer">The body, or what happened to the connection.</param>
public sealed record ConnectorCall(string Name, string Verb, string Path, JsonNode? Body, int Status, string Answer, DateTimeOffset At)
{
    public bool IsOk => Status is >= 200 and < 300;
}
