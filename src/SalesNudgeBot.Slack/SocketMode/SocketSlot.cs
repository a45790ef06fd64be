using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Slack.Inbound;
using SalesNudgeBot.Slack.Sending;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Keeps one connection open, and its successor before it ends, until the bot stops.</summary>
sealed class SocketSlot(
    ImmutableArray<SlackWorkspace> sharing, Senders senders, EnvelopeIntake intake, SlackHealth health, TimeProvider time, ILogger log)
{
    static readonly TimeSpan UntilHello = TimeSpan.FromSeconds(30);

    /// <summary>For what only a person can change, or what gets worse by trying.</summary>
    static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    /// <summary>Slack refreshes after hours; a connection that is to be replaced sooner than this was not a good one.</summary>
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    readonly List<(SocketConnection Connection, Task Ended)> open = [];
    int failures;

    public async Task Keep(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await Next(stopping) is { } wait)
            {
                Forget();
                if (wait > TimeSpan.Zero)
                {
                    await time.Wait(wait, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot stops.
        }
        finally
        {
            await Task.WhenAll(open.Select(each => each.Connection.Close()));
            await Task.WhenAll(open.Select(each => each.Ended));
        }
    }

    /// <returns>How long to wait before the next one; null when there is to be none.</returns>
    async Task<TimeSpan?> Next(CancellationToken stopping)
    {
        switch (await Opening.Try(sharing[0], time, stopping))
        {
            case Opening.Opened { Socket: var socket, Heard: var heard }:
                return await Use(new(socket, heard, intake, senders, time, log), stopping);
            case Opening.Refused { Code: var code }:
                Failed(code, needsSomebody: true);
                Log.SocketRefused(log, sharing[0].Id, code);
                return null;
            case Opening.Failed { Code: var code, At: var at }:
                Failed(code, needsSomebody: false);
                Log.SocketFailed(log, sharing[0].Id, code);
                var wait = Backoff.After(++failures);
                return at is { } asked ? asked.ToTimeSpan() + wait : wait;
            default:
                return null;
        }
    }

    async Task<TimeSpan> Use(SocketConnection connection, CancellationToken stopping)
    {
        var since = time.GetTimestamp();
        connection.Start();
        open.Add((connection, Follow(connection)));
        if (!await Greeted(connection, stopping))
        {
            connection.Cut();
            return Backoff.After(++failures);
        }

        var ending = await connection.Ending.WaitAsync(stopping);
        var settled = time.GetElapsedTime(since) >= Settled;
        failures = settled ? 0 : failures + 1;
        switch (ending)
        {
            case Ending.LinkDisabled:
                Failed("link_disabled", needsSomebody: true);
                Log.SocketRefused(log, sharing[0].Id, "link_disabled");
                return Long;
            case Ending.TooMany:
                Failed("too_many_websockets", needsSomebody: false);
                Log.SocketRefused(log, sharing[0].Id, "too_many_websockets");
                return Long;
            case Ending.Refresh when settled:
                return TimeSpan.Zero;
            default:
                return Backoff.After(failures);
        }
    }

    async Task<bool> Greeted(SocketConnection connection, CancellationToken stopping)
    {
        try
        {
            return await connection.Greeted.WaitAsync(UntilHello, time, stopping);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The old connection goes on beside the new one, and counts as long as it does.</summary>
    async Task Follow(SocketConnection connection)
    {
        var greeted = await connection.Greeted;
        if (greeted)
        {
            Each(health.Opened);
        }

        await connection.Read;
        if (greeted)
        {
            Each(health.Closed);
        }
    }

    void Forget()
    {
        foreach (var ended in open.FindAll(each => each.Ended.IsCompleted))
        {
            open.Remove(ended);
            ended.Connection.Dispose();
        }

        // Slack closes what it has asked to be replaced; what it forgets is not kept for ever.
        if (open.Count > 2)
        {
            open[0].Connection.Cut();
        }
    }

    void Failed(string code, bool needsSomebody) => Each(workspace => health.Failed(workspace, code, needsSomebody));

    void Each(Action<Core.People.WorkspaceId> tell)
    {
        foreach (var workspace in sharing)
        {
            tell(workspace.Id);
        }
    }
}
