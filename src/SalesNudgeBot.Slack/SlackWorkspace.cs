using Microsoft.Extensions.Logging;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.Sending;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack;

/// <summary>One Slack workspace while the bot runs: who the bot is there, whether it may speak, and how fast.</summary>
public sealed class SlackWorkspace
{
    readonly SlackApi api;
    readonly ILogger logger;
    SlackState state = new SlackState.Ready();

    internal SlackWorkspace(SlackWorkspaceOptions options, HttpClient http, SlackLimits limits, TimeProvider time, ILogger<SlackWorkspace> logger)
    {
        Options = options;
        Time = time;
        Limits = new(limits, time);
        Responses = new(http, options.ApiUrl, time);
        api = new(http, options.ApiUrl, options.BotToken, time);
        this.logger = logger;
    }

    public WorkspaceId Id => Options.Id;

    public SlackWorkspaceOptions Options { get; }

    /// <summary>Null until <see cref="SignIn"/> succeeded once.</summary>
    public SlackIdentity? Identity { get; private set; }

    public SlackState State => Volatile.Read(ref state);

    public bool IsPaused => State is SlackState.Paused;

    internal TimeProvider Time { get; }

    internal Limits Limits { get; }

    internal DirectMessages Directs { get; } = new();

    internal ResponseUrls Responses { get; }

    /// <summary>Asks Slack who the bot is. A yes ends a pause.</summary>
    internal async Task<SlackAnswer> SignIn(CancellationToken cancellation)
    {
        var answer = Observed("auth.test", await api.Call("auth.test", [], cancellation));
        if (answer is SlackAnswer.Ok { Body: var who } && who.Text("team_id") is { } team && who.Text("user_id") is { } user)
        {
            Identity = new(team, user, who.Text("bot_id") ?? "", who.Text("user") ?? "");
            if (Interlocked.Exchange(ref state, new SlackState.Ready()) is SlackState.Paused)
            {
                Log.Resumed(logger, Id);
            }
        }

        return answer;
    }

    /// <summary>
    /// Calls a method when its turn has come. Answers RateLimited without a call when that is more than a few seconds off, and does
    /// not call at all while paused.
    /// </summary>
    internal async Task<SlackAnswer> Call(string method, IReadOnlyList<(string Name, string? Value)> arguments, CancellationToken cancellation)
    {
        if (State is SlackState.Paused { Reason: var reason })
        {
            return new SlackAnswer.Broken(reason, MayHaveArrived: false);
        }

        var conversation = Posts(method) ? arguments.FirstOrDefault(argument => argument.Name == "channel").Value : null;
        var turn = await Limits.For(method, conversation is null ? null : Directs.NameOf(conversation), cancellation);
        if (turn.Wait is { } wait)
        {
            return new SlackAnswer.RateLimited(wait);
        }

        using (turn)
        {
            return Observed(method, await api.Call(method, arguments, cancellation));
        }
    }

    /// <summary>Asks for an address of Socket Mode, with the app's own token.</summary>
    internal Task<SlackAnswer> OpenSocket(CancellationToken cancellation) =>
        api.Call(
            "apps.connections.open",
            [],
            cancellation,
            Options.AppToken ?? throw new InvalidOperationException($"Workspace {Id} has no app-level token."));

    /// <summary>Said once, however many calls are told so.</summary>
    /// <param name="reason">Slack's own code, or the name of the event that told of it.</param>
    internal void Pause(string reason)
    {
        if (Interlocked.Exchange(ref state, new SlackState.Paused(reason)) is SlackState.Ready)
        {
            Log.Paused(logger, Id, reason);
        }
    }

    static bool Posts(string method) => method is "chat.postMessage" or "chat.postEphemeral";

    SlackAnswer Observed(string method, SlackAnswer answer)
    {
        switch (answer)
        {
            case SlackAnswer.Refused { Error: var error } when Installation.IsOver(error):
                Pause(error);
                break;
            case SlackAnswer.RateLimited { RetryAfter: var pause }:
                Log.AskedForPause(logger, Id, method, pause);
                Limits.Close(method, pause);
                break;
        }

        return answer;
    }
}
