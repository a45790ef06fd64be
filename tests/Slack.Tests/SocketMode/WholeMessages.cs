using System.Net.WebSockets;
using System.Text;

namespace Slack.Tests.SocketMode;

static class WholeMessages
{
    /// <summary>The next message, of as many parts as it comes in; null once the other side has said goodbye.</summary>
    public static async Task<string?> ReadText(this WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var read = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer)[read..], TestContext.Current.CancellationToken).WaitAsync(BareSlack.Patience, TestContext.Current.CancellationToken);
            read += part.Count;
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, read);
            }
        }
    }
}
