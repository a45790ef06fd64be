using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Slack.Tests.SocketMode;

namespace Slack.Tests.Honesty;

/// <summary>A connection of Socket Mode, driven by hand.</summary>
sealed class ASocket : IDisposable
{
    readonly ClientWebSocket socket = new();

    public static async Task<ASocket> Open(Caller app)
    {
        var opened = await app.Takes("apps.connections.open");
        var one = new ASocket();
        await one.socket.ConnectAsync(new((string)opened["url"]!), TestContext.Current.CancellationToken);
        return one;
    }

    /// <summary>Null when the connection is gone.</summary>
    public async Task<JsonNode?> Read()
    {
        try
        {
            return await socket.ReadText() is { } text ? JsonNode.Parse(text) : null;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task Say(string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task Acknowledge(JsonNode envelope, string payload = "{}") => Say($$"""{"envelope_id":"{{(string?)envelope["envelope_id"]}}","payload":{{payload}}}""");

    public void Dispose() => socket.Dispose();
}
