using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using FakeSlack.Model;
using Microsoft.AspNetCore.Http;

namespace FakeSlack.Delivery;

/// <summary>Socket Mode: each envelope goes to one of the app's connections, whichever.</summary>
public sealed class SocketDelivery(SlackTeam team)
{
    const int MostConnections = 10;

    readonly Lock gate = new();
    readonly List<SlackSocket> open = [];
    readonly HashSet<string> tickets = [];
    readonly Random random = new(team.Options.Seed);
    readonly ConcurrentQueue<TaskCompletionSource> waiting = new();
    int issued;
    int connecting;
    int envelopes;
    int opened;

    public int Open
    {
        get
        {
            lock (gate)
            {
                return open.Count;
            }
        }
    }

    /// <summary>How many connections there ever were.</summary>
    public int Opened
    {
        get
        {
            lock (gate)
            {
                return opened;
            }
        }
    }

    /// <summary>Completes when the app has that many connections.</summary>
    public Task Connected(int count, CancellationToken cancellation) => Until(() => Open >= count, cancellation);

    /// <summary>Completes when there were that many ever, whichever of them are closed by now.</summary>
    public Task ConnectedInAll(int count, CancellationToken cancellation) => Until(() => Opened >= count, cancellation);

    /// <summary>One frame to every connection: <c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</summary>
    public Task Ask(string reason) => Task.WhenAll(All().Select(socket => socket.Disconnect(reason)));

    /// <summary>One frame to one of them, which stays open until it is closed.</summary>
    public Task AskOne(string reason) => All().FirstOrDefault(socket => socket.TakesWork)?.Disconnect(reason) ?? Task.CompletedTask;

    /// <summary>Closes those that were asked to go, as Slack does a while after it asked.</summary>
    public Task CloseAsked() => Task.WhenAll(All().Where(socket => !socket.TakesWork).Select(socket => socket.Goodbye()));

    /// <summary>Without a word, as a router in between would.</summary>
    public void Cut(int index)
    {
        if (All() is { Count: > 0 } sockets)
        {
            Cut(sockets[index % sockets.Count]);
        }
    }

    public void CutAll()
    {
        foreach (var socket in All())
        {
            Cut(socket);
        }
    }

    internal string Ticket()
    {
        lock (gate)
        {
            var ticket = string.Create(CultureInfo.InvariantCulture, $"{team.Id}-{++issued}");
            tickets.Add(ticket);
            return $"ws://{team.Server.Url.Authority}/link/?ticket={ticket}&app_id={team.AppId}&team={team.Id}";
        }
    }

    internal async Task Accept(HttpContext context)
    {
        int count;
        lock (gate)
        {
            if (!tickets.Remove(context.Request.Query["ticket"].ToString()))
            {
                team.Complain("Socket Mode: a ticket was used that was used before, or never issued");
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            count = open.Count + ++connecting;
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new SlackSocket(team, webSocket, context);
        if (count > MostConnections)
        {
            lock (gate)
            {
                connecting--;
            }

            team.Complain($"Socket Mode: {count} connections at once");
            await socket.Disconnect("too_many_websockets");
            await socket.Close();
            return;
        }

        // Whoever has read the greeting has a connection that counts, and the greeting is its first frame.
        Task greeted;
        lock (gate)
        {
            connecting--;
            greeted = socket.Hello(count);
            open.Add(socket);
            opened++;
        }

        await greeted;
        Changed();
        await socket.Read();
        lock (gate)
        {
            open.Remove(socket);
        }

        socket.Gone();
        Changed();
    }

    internal async Task<Answer> Send(Payload payload, Attempt attempt)
    {
        SlackSocket? socket;
        lock (gate)
        {
            var usable = open.Where(one => one.TakesWork).ToList();
            socket = usable.Count == 0 ? null : usable[random.Next(usable.Count)];
        }

        if (socket is null)
        {
            return new(false, "connection_failed", 0, "");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{team.Id}-envelope-{Interlocked.Increment(ref envelopes)}");
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = payload.Kind switch
            {
                PayloadKind.Event => "events_api",
                PayloadKind.Interactive => "interactive",
                _ => "slash_commands",
            },
            ["accepts_response_payload"] = payload.AcceptsResponse,
            ["payload"] = payload.Body.DeepClone(),
        };
        if (payload.Kind is PayloadKind.Event)
        {
            envelope["retry_attempt"] = attempt.Number;
            envelope["retry_reason"] = attempt.Reason ?? "";
        }

        return await socket.Send(id, envelope, payload.AcceptsResponse);
    }

    void Cut(SlackSocket socket)
    {
        lock (gate)
        {
            open.Remove(socket);
        }

        socket.Cut();
        Changed();
    }

    IReadOnlyList<SlackSocket> All()
    {
        lock (gate)
        {
            return [.. open];
        }
    }

    async Task Until(Func<bool> holds, CancellationToken cancellation)
    {
        while (true)
        {
            var change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(change);
            if (holds())
            {
                return;
            }

            await change.Task.WaitAsync(cancellation);
        }
    }

    void Changed()
    {
        while (waiting.TryDequeue(out var one))
        {
            one.SetResult();
        }
    }
}
