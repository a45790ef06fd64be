using System.Net;
using System.Net.Sockets;

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>The way to a server, which can be cut and mended: as if the server went away and came back.</summary>
sealed class CutLine : IDisposable
{
    readonly Lock gate = new();
    readonly List<TcpClient> open = [];
    readonly IPEndPoint server;
    TcpListener? listener = new(IPAddress.Loopback, 0);

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
        lock (gate)
        {
            listener?.Stop();
            listener = null;
            open.ForEach(client => client.Dispose());
            open.Clear();
        }
    }

    public void Mend()
    {
        var mended = new TcpListener(IPAddress.Loopback, Port);
        mended.Start();
        listener = mended;
        _ = Serve(mended);
    }

    public void Dispose() => Cut();

    async Task Serve(TcpListener accepting)
    {
        try
        {
            while (true)
            {
                var (client, onward) = (await accepting.AcceptTcpClientAsync(), new TcpClient());
                lock (gate)
                {
                    if (listener != accepting)
                    {
                        // It was cut after this one was taken.
                        client.Dispose();
                        onward.Dispose();
                        return;
                    }

                    open.AddRange([client, onward]);
                }

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
