using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Load.Inbound;

/// <summary>One kept-alive connection, driven by one thread: the generator shall cost as little as possible beside what it measures.</summary>
sealed class Connection : IDisposable
{
    readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] buffer = new byte[64 * 1024];

    public Connection(int port) => socket.Connect(new IPEndPoint(IPAddress.Loopback, port));

    /// <returns>The status code, once the whole answer is here.</returns>
    public int Send(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += socket.Send(request.AsSpan(sent));
        }

        var got = 0;
        while (true)
        {
            var read = socket.Receive(buffer.AsSpan(got));
            if (read == 0)
            {
                throw new IOException("The connection was closed in the middle of an answer.");
            }

            got += read;
            if (IsWhole(buffer.AsSpan(0, got)))
            {
                return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var headers = Encoding.ASCII.GetString(answer[..head]);
        var length = headers.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var end = headers.IndexOf('\r', length);
        var size = int.Parse(headers.AsSpan(length + 15, (end < 0 ? headers.Length : end) - length - 15).Trim(), provider: System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length >= head + 4 + size;
    }

    public void Dispose() => socket.Dispose();
}
