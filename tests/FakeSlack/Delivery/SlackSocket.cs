using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.Model;
using Microsoft.AspNetCore.Http;

namespace FakeSlack.Delivery;

/// <summary>One connection of the app.</summary>
sealed class SlackSocket(SlackTeam team, WebSocket webSocket, HttpContext context) : IDisposable
{
    readonly ConcurrentDictionary<string, (bool TakesPayload, TaskCompletionSource<string?> Acknowledged)> sent = new();
    readonly SemaphoreSlim writing = new(1);

    /// <summary>Until it is asked to go away.</summary>
    public bool TakesWork { get; private set; } = true;

    public Task Hello(int connections) =>
        Write(new()
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 54, ["approximate_connection_time"] = 3600 },
            ["connection_info"] = new JsonObject { ["app_id"] = team.AppId },
        });

    public Task Disconnect(string reason)
    {
        TakesWork = reason == "warning";
        return Write(new() { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } });
    }

    public async Task<Answer> Send(string id, JsonObject envelope, bool takesPayload)
    {
        var acknowledged = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        sent[id] = (takesPayload, acknowledged);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await Write(envelope);
            var body = await acknowledged.Task.WaitAsync(team.Options.AckWithin);
            return new(body is not null, body is null ? "connection_failed" : null, body is null ? 0 : 200, body ?? "") { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch (TimeoutException)
        {
            return new(false, "timeout", 0, "") { Took = Stopwatch.GetElapsedTime(began) };
        }
        finally
        {
            sent.TryRemove(id, out _);
        }
    }

    public async Task Read()
    {
        try
        {
            using var whole = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (true)
            {
                var received = await webSocket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    await Close();
                    return;
                }

                whole.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                {
                    Take(Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length));
                    whole.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            TakesWork = false;
        }
    }

    public void Cut()
    {
        TakesWork = false;
        webSocket.Abort();
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // The app was quicker to close it.
        }

        Gone();
    }

    public async Task Close()
    {
        TakesWork = false;
        try
        {
            await webSocket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            webSocket.Abort();
        }
    }

    /// <summary>Says that nothing more comes; whoever reads notices when the app says so too, or hangs up.</summary>
    public async Task Goodbye()
    {
        try
        {
            await webSocket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Gone();
        }
    }

    /// <summary>What it has not acknowledged goes to another one.</summary>
    public void Gone()
    {
        TakesWork = false;
        foreach (var (_, acknowledged) in sent.Values)
        {
            acknowledged.TrySetResult(null);
        }
    }

    void Take(string frame)
    {
        try
        {
            var said = JsonNode.Parse(frame);
            if ((string?)said?["envelope_id"] is not { } id)
            {
                team.Complain($"Socket Mode: a frame without an envelope_id: {frame}");
                return;
            }

            if (!sent.TryGetValue(id, out var waiting))
            {
                team.Complain($"Socket Mode: {id} was acknowledged twice, too late, or on another connection than it came on");
                return;
            }

            var payload = said["payload"];
            if (payload is JsonObject { Count: > 0 } && !waiting.TakesPayload)
            {
                team.Complain($"Socket Mode: a payload in the answer to {id}, which takes none");
            }

            if (!waiting.Acknowledged.TrySetResult(payload is null or JsonObject { Count: 0 } ? "" : payload.ToJsonString()))
            {
                team.Complain($"Socket Mode: {id} was acknowledged twice");
            }
        }
        catch (JsonException)
        {
            team.Complain($"Socket Mode: a frame that is no JSON: {frame}");
        }
    }

    public void Dispose() => writing.Dispose();

    async Task Write(JsonObject frame)
    {
        await writing.WaitAsync();
        try
        {
            await webSocket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Gone();
        }
        finally
        {
            writing.Release();
        }
    }
}
