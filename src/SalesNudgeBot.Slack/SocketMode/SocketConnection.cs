using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>One open connection: reads until it is closed, and acknowledges each envelope on it once that is stored.</summary>
sealed class SocketConnection(WebSocket socket, Heard heard, EnvelopeIntake intake, Senders senders, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>How much is under way at once; Slack waits three seconds for each.</summary>
    const int Most = 64;

    /// <summary>Our own pings go out every ten seconds, so a connection that lives is heard at least that often.</summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Finishing = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim underWay = new(Most);
    readonly SemaphoreSlim sending = new(1);
    readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<Ending> ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource cut = new();
    volatile bool stopping;
    Task reading = Task.CompletedTask;

    /// <summary>Slack said hello; or it never will, as the connection is closed.</summary>
    public Task<bool> Greeted => Task.WhenAny(hello.Task, ending.Task).ContinueWith(_ => hello.Task.IsCompletedSuccessfully, TaskScheduler.Default);

    public Task<Ending> Ending => ending.Task;

    /// <summary>Nothing more comes.</summary>
    public Task Read => reading;

    public void Start() => reading = Task.WhenAll(ReadAll(), Watch());

    /// <summary>Takes nothing more, acknowledges what is under way, and says goodbye; Slack may not.</summary>
    public async Task Close()
    {
        stopping = true;
        try
        {
            using var patience = new CancellationTokenSource(Finishing, time);
            for (var i = 0; i < Most; i++)
            {
                await underWay.WaitAsync(patience.Token);
            }

            using var goodbye = new CancellationTokenSource(Goodbye, time);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, goodbye.Token);
            await reading.WaitAsync(goodbye.Token);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // It was closed already, or is now.
        }
        finally
        {
            Cut();
            await reading;
        }
    }

    public void Cut()
    {
        cut.Cancel();
        socket.Abort();
    }

    public void Dispose()
    {
        socket.Dispose();
        cut.Dispose();
    }

    async Task ReadAll()
    {
        var frames = new FrameReader(socket);
        try
        {
            while (await frames.Next(cut.Token) is { } frame)
            {
                await Take(frame);
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // Cut off, on their side or on ours.
        }
        finally
        {
            ending.TrySetResult(SocketMode.Ending.Closed);
            await cut.CancelAsync();
        }
    }

    async ValueTask Take(ReadOnlyMemory<byte> frame)
    {
        var envelope = Parsed(frame);
        if (envelope.Text("envelope_id") is { } id)
        {
            if (!stopping)
            {
                await underWay.WaitAsync(cut.Token);
                _ = Handle(envelope, id);
            }

            return;
        }

        switch (envelope.Text("type"))
        {
            case "hello":
                hello.TrySetResult();
                break;
            case "disconnect":
                ending.TrySetResult(EndingOf(envelope.Text("reason")));
                break;
            default:
                Log.FrameIgnored(log, senders.First.Id, frame.Length);
                break;
        }
    }

    /// <summary>Begins at once and in order: two messages of one person reach the inbox as they were written.</summary>
    async Task Handle(JsonElement envelope, string id)
    {
        try
        {
            if (await intake.Take(envelope, id, senders) is { } acknowledgement)
            {
                await Send(acknowledgement);
            }
        }
        catch (Exception bug)
        {
            Log.EnvelopeFailed(log, id, bug);
        }
        finally
        {
            underWay.Release();
        }
    }

    async Task Send(ReadOnlyMemory<byte> acknowledgement)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(acknowledgement, WebSocketMessageType.Text, endOfMessage: true, cut.Token);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // It comes again on another connection, and is known by then.
        }
        finally
        {
            sending.Release();
        }
    }

    async Task Watch()
    {
        try
        {
            while (!cut.IsCancellationRequested)
            {
                await time.Wait(LookEvery, cut.Token);
                if (heard.Ago > Silence)
                {
                    Log.SocketSilent(log, senders.First.Id);
                    Cut();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is at its end.
        }
    }

    static JsonElement Parsed(ReadOnlyMemory<byte> frame)
    {
        try
        {
            var reader = new Utf8JsonReader(frame.Span);
            return JsonElement.TryParseValue(ref reader, out var parsed) ? parsed.Value : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    static Ending EndingOf(string? reason) =>
        reason switch
        {
            "link_disabled" => SocketMode.Ending.LinkDisabled,
            "too_many_websockets" => SocketMode.Ending.TooMany,
            _ => SocketMode.Ending.Refresh,
        };

    static bool IsGone(Exception exception) => exception is WebSocketException or OperationCanceledException or InvalidOperationException or IOException;
}
