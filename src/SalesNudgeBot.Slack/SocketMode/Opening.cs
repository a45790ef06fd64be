using System.Net.Sockets;
using System.Net.WebSockets;
using NodaTime;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>What came of an attempt to open a connection.</summary>
abstract record Opening
{
    public sealed record Opened(WebSocket Socket, Heard Heard) : Opening;

    /// <param name="At">Not before; null where Slack named no time.</param>
    public sealed record Failed(string Code, Duration? At) : Opening;

    /// <summary>Trying again would change nothing: somebody has to change a setting.</summary>
    public sealed record Refused(string Code) : Opening;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<Opening> Try(SlackWorkspace workspace, TimeProvider time, CancellationToken cancellation)
    {
        switch (await workspace.OpenSocket(cancellation))
        {
            case SlackAnswer.Ok { Body: var body } when Address(body.Text("url"), workspace.Options.ApiUrl) is { } address:
                return await Connect(address, time, cancellation);
            case SlackAnswer.Refused { Error: var error } when IsForGood(error):
                return new Refused(error);
            case SlackAnswer.RateLimited { RetryAfter: var wait }:
                return new Failed("ratelimited", wait);
            case var answer:
                return new Failed(answer is SlackAnswer.Refused refused ? refused.Error : answer is SlackAnswer.Broken broken ? broken.Reason : "no address", null);
        }
    }

    static async Task<Opening> Connect(Uri address, TimeProvider time, CancellationToken cancellation)
    {
        var heard = new Heard(time);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var http = new HttpMessageInvoker(Listening(heard), disposeHandler: false);
            await socket.ConnectAsync(address, http, either.Token);
            return new Opened(socket, heard);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or OperationCanceledException or SocketException)
        {
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            // The exception's own words may hold the address, and the address is a ticket.
            return new Failed(failure.GetType().Name, null);
        }
    }

    static SocketsHttpHandler Listening(Heard heard) =>
        new()
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new HeardStream(new NetworkStream(socket, ownsSocket: true), heard);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };

    /// <summary>Encrypted wherever the API is.</summary>
    static Uri? Address(string? url, Uri apiUrl) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "wss" || (address.Scheme is "ws" && apiUrl.Scheme is "http")) ? address : null;

    static bool IsForGood(string error) =>
        error is "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "user_removed_from_team" or "team_disabled"
            or "not_allowed_token_type" or "missing_scope";
}
