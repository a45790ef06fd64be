using System.Buffers;
using System.Net.WebSockets;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Puts messages together from the frames that they come in.</summary>
sealed class FrameReader(WebSocket socket)
{
    public const int MostBytes = 2 * 1024 * 1024;

    const int Usual = 16 * 1024;

    readonly ArrayBufferWriter<byte> message = new(Usual);

    /// <summary>The next message, valid until the one after it is read; empty when it was too long or no text; null once the socket is closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Next(CancellationToken cancellation)
    {
        Forget();
        var usable = true;
        while (true)
        {
            var frame = await socket.ReceiveAsync(message.GetMemory(Usual), cancellation);
            if (frame.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            // What is too long is read to its end, so that what follows is understood.
            usable &= frame.MessageType is WebSocketMessageType.Text && message.WrittenCount + frame.Count <= MostBytes;
            if (usable)
            {
                message.Advance(frame.Count);
            }

            if (frame.EndOfMessage)
            {
                return usable ? message.WrittenMemory : ReadOnlyMemory<byte>.Empty;
            }
        }
    }

    void Forget() => message.ResetWrittenCount();
}
