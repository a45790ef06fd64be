using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>The way to a server, which can be cut and mended: as if the server went away and came back.</summary>
sealed class CutLine : IDisposable
{
    readonly ConcurrentBag<TcpClient> open = [];
    readonly IPEndPoint server;
    TcpListener listener = new(IPAddress.Loopback, 0);

    public CutLine(string host, int port)
    {
        server = new(IPAddress.Parse(host), port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Serve(listener);
    }

    public int Port { get; }

    /// <summary>Ends every connection, and takes no new ones.</summary>
    public void Cut()
    {
        listener.Stop();
        while (open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        _ = Serve(listener);
    }

    public void Dispose() => Cut();

    async Task Serve(TcpListener accepting)
    {
        try
        {
            while (true)
            {
                var (client, onward) = (await accepting.AcceptTcpClientAsync(), new TcpClient());
                open.Add(client);
                open.Add(onward);
                await onward.ConnectAsync(server);
                _ = Pass(client, onward);
                _ = Pass(onward, client);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
    }

    static async Task Pass(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
