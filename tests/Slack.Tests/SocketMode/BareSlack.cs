using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Slack.Tests.SocketMode;

/// <summary>A Slack whose every frame a test writes itself, well-formed or not.</summary>
sealed class BareSlack : IAsyncDisposable
{
    /// <summary>What has not come by then does not come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly WebApplication application;
    readonly Channel<BareSocket> sockets = Channel.CreateUnbounded<BareSocket>();

    BareSlack(WebApplication application) => this.application = application;

    public Uri Url { get; private set; } = null!;

    /// <summary>What <c>apps.connections.open</c> answers; <c>{0}</c> is the address.</summary>
    public string Opens { get; set; } = """{"ok":true,"url":"{0}"}""";

    public static async Task<BareSlack> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var slack = new BareSlack(application);
        application.UseWebSockets();
        application.Run(slack.Take);
        await application.StartAsync(TestContext.Current.CancellationToken);
        slack.Url = new(application.Urls.Single() + "/");
        return slack;
    }

    /// <summary>The next connection that the bot opened.</summary>
    public Task<BareSocket> Next() => sockets.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    async Task Take(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await context.Response.WriteAsync(
                context.Request.Path.Value!.EndsWith("auth.test", StringComparison.Ordinal)
                    ? """{"ok":true,"team_id":"T1","user_id":"UBOT","bot_id":"B1","user":"salesnudge"}"""
                    : Opens.Replace("{0}", $"ws://{Url.Authority}/link", StringComparison.Ordinal));
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var bare = new BareSocket(socket);
        sockets.Writer.TryWrite(bare);
        await bare.Done;
    }
}

/// <summary>One connection, from Slack's side.</summary>
sealed class BareSocket(WebSocket socket)
{
    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public Task Send(string frame) => Send(Encoding.UTF8.GetBytes(frame));

    public Task Send(byte[] frame, WebSocketMessageType type = WebSocketMessageType.Text, bool isLast = true) =>
        socket.SendAsync(frame, type, isLast, TestContext.Current.CancellationToken);

    public Task Hello() => Send("""{"type":"hello","num_connections":1}""");

    /// <summary>Null when the bot has said goodbye.</summary>
    public Task<string?> Read() => socket.ReadText();

    /// <summary>Until the bot reads from it.</summary>
    public async Task IsHeard()
    {
        await Send("""{"envelope_id":"e-0","type":"unknown"}""");
        Assert.Equal("""{"envelope_id":"e-0"}""", await Read());
    }

    /// <summary>Ends it without a word.</summary>
    public void Cut()
    {
        socket.Abort();
        done.TrySetResult();
    }

    public async Task Close()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        done.TrySetResult();
    }
}
