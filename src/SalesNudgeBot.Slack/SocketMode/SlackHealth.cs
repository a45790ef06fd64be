using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Whether the bot hears each workspace, and may speak there.</summary>
public sealed class SlackHealth
{
    /// <summary>A connection that is replaced must not turn anything red.</summary>
    static readonly Duration Patience = Duration.FromSeconds(30);

    readonly SlackWorkspaces workspaces;
    readonly IWallClock wall;
    readonly ConcurrentDictionary<WorkspaceId, Hearing> hearings;

    public SlackHealth(SlackWorkspaces workspaces, IWallClock wall)
    {
        this.workspaces = workspaces;
        this.wall = wall;
        hearings = new(
            workspaces.All.Where(workspace => workspace.Options.Transport is SlackTransport.Socket)
                .Select(workspace => KeyValuePair.Create(workspace.Id, new Hearing(0, wall.Now, null, false))));
    }

    public SlackCondition Of(WorkspaceId workspace)
    {
        var hearing = hearings.GetValueOrDefault(workspace);
        return new((workspaces.Find(workspace)?.State as SlackState.Paused)?.Reason, hearing?.DeafSince, hearing?.LastError, hearing?.IsRefused ?? false);
    }

    /// <summary>What keeps the bot from its work in that workspace, for an admin; null when nothing does.</summary>
    public string? Trouble(WorkspaceId workspace)
    {
        var condition = Of(workspace);
        var code = condition.LastError is { } error ? $" ({error})" : "";
        return condition switch
        {
            { PausedBecause: { } reason } => $"Slack workspace {workspace} is paused: {reason}.",
            { NeedsSomebody: true } => $"Slack workspace {workspace} refuses Socket Mode{code}.",
            { DeafSince: { } since } when wall.Now - since >= Patience => $"Slack workspace {workspace} is not connected since {since}{code}.",
            _ => null,
        };
    }

    /// <summary>The first of all workspaces'.</summary>
    public string? Trouble() => workspaces.All.Select(workspace => Trouble(workspace.Id)).FirstOrDefault(trouble => trouble is not null);

    internal void Opened(WorkspaceId workspace) => Change(workspace, was => new(was.Open + 1, null, null, false));

    internal void Closed(WorkspaceId workspace) =>
        Change(workspace, was => was with { Open = was.Open - 1, DeafSince = was.Open == 1 ? wall.Now : was.DeafSince });

    internal void Failed(WorkspaceId workspace, string code, bool needsSomebody) =>
        Change(workspace, was => was with { LastError = code, IsRefused = needsSomebody || was.IsRefused });

    void Change(WorkspaceId workspace, Func<Hearing, Hearing> change)
    {
        while (hearings.TryGetValue(workspace, out var was) && !hearings.TryUpdate(workspace, change(was), was))
        {
            // Another connection of the workspace came first.
        }
    }

    sealed record Hearing(int Open, Instant? DeafSince, string? LastError, bool IsRefused);
}

/// <param name="PausedBecause">Slack's own code; null while the bot may speak there.</param>
/// <param name="DeafSince">Null while it is heard, and where it is reached over HTTP.</param>
/// <param name="LastError">Slack's own code of the last failure to connect, until a connection is up again.</param>
/// <param name="NeedsSomebody">It will not mend by itself: a token, a scope or a switch has to be changed.</param>
public sealed record SlackCondition(string? PausedBecause, Instant? DeafSince, string? LastError, bool NeedsSomebody);
