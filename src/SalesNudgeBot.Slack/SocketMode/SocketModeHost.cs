using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.Slack.Inbound;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Listens to every workspace that is reached through sockets.</summary>
sealed class SocketModeHost : BackgroundService
{
    /// <summary>Slack takes ten for one app, over all replicas; the second bridges the moment in which the first is replaced.</summary>
    const int PerApp = 2;

    readonly ImmutableArray<SocketSlot> slots;

    /// <exception cref="InvalidOperationException">A workspace has no app-level token.</exception>
    public SocketModeHost(SlackWorkspaces workspaces, EnvelopeIntake intake, SlackHealth health, TimeProvider time, ILogger<SocketModeHost> log)
    {
        var listening = workspaces.All.Where(workspace => workspace.Options.Transport is SlackTransport.Socket).ToList();
        if (listening.Find(workspace => string.IsNullOrWhiteSpace(workspace.Options.AppToken)) is { } mute)
        {
            throw new InvalidOperationException($"Slack workspace {mute.Id} is reached through Socket Mode and has no app-level token.");
        }

        // Sockets belong to the app: each brings what happens in any workspace where it is installed.
        slots =
        [
            .. from app in listening.GroupBy(workspace => workspace.Options.AppToken!, StringComparer.Ordinal)
               let sharing = app.ToImmutableArray()
               let senders = new Senders(sharing, workspaces.All)
               from _ in Enumerable.Range(0, PerApp)
               select new SocketSlot(sharing, senders, intake, health, time, log),
        ];
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(slots.Select(slot => slot.Keep(stoppingToken)));
}
