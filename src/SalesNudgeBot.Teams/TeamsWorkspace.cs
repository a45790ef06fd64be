using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Connector.Tokens;
using SalesNudgeBot.Teams.Conversations;
using SalesNudgeBot.Teams.Sending;

namespace SalesNudgeBot.Teams;

/// <summary>One Teams tenant while the bot runs: where it may speak, how fast, and whether it is let in.</summary>
public sealed class TeamsWorkspace
{
    readonly ConnectorClient client;
    readonly IAccessTokens tokens;
    readonly ILogger logger;
    string? trouble;

    internal TeamsWorkspace(TeamsWorkspaceOptions options, IDatabase database, HttpClient http, IAccessTokens tokens, TeamsLimits limits, TimeProvider time, ILogger<TeamsWorkspace> logger)
    {
        (Options, Time, this.tokens, this.logger) = (options, time, tokens, logger);
        Conversations = new(options.Id, database);
        Limits = new(limits, time);
        client = new(http, options, tokens, time);
    }

    public WorkspaceId Id => Options.Id;

    public TeamsWorkspaceOptions Options { get; }

    /// <summary>Why nothing can be sent, in Microsoft's own code; null while the bot is let in.</summary>
    public string? Trouble => Volatile.Read(ref trouble);

    internal TimeProvider Time { get; }

    internal ConversationBook Conversations { get; }

    internal Limits Limits { get; }

    /// <summary>As Teams writes it (28:…).</summary>
    internal string BotId => $"28:{Options.AppId}";

    /// <summary>Where Teams wants to be called for a conversation, as it said last; in its own words where it said nothing yet.</summary>
    internal string ServiceUrlOf(ConversationReference? conversation) =>
        (conversation ?? Conversations.Of(ConversationKind.Team).FirstOrDefault())?.ServiceUrl ?? (Options.ServiceUrl ?? Options.Cloud.ServiceUrl).ToString();

    /// <summary>Before anything comes in or goes out.</summary>
    public Task Load(CancellationToken cancellation) => Conversations.Load(cancellation);

    /// <summary>Asks Microsoft for a token. Null where it gives one; else its own code.</summary>
    internal async Task<string?> SignIn(CancellationToken cancellation)
    {
        switch (await tokens.Get(refused: null, cancellation))
        {
            case AccessToken.Refused { Code: var code }:
                Observe(new ConnectorAnswer.NotSignedIn(code));
                return code;
            case AccessToken.NotNow { Reason: var reason }:
                return reason;
            default:
                return null;
        }
    }

    /// <summary>Calls the Connector when its turn has come; answers RateLimited without a call when that is more than a few seconds off.</summary>
    /// <param name="writes">The conversation that a message goes to or is changed in; null for what only reads.</param>
    internal async Task<ConnectorAnswer> Call(HttpMethod method, string serviceUrl, string path, JsonNode? body, string? writes, CancellationToken cancellation)
    {
        var turn = await Limits.For(writes, cancellation);
        if (turn.Wait is { } wait)
        {
            return new ConnectorAnswer.RateLimited(wait);
        }

        using (turn)
        {
            var answer = await client.Call(method, serviceUrl, path, body, cancellation);
            if (answer is ConnectorAnswer.RateLimited { RetryAfter: var pause } && writes is not null)
            {
                Log.AskedForPause(logger, Id, pause);
                Limits.Close(writes, pause);
            }

            Observe(answer);
            return answer;
        }
    }

    /// <summary>Said once, however many calls are told so.</summary>
    void Observe(ConnectorAnswer answer)
    {
        switch (answer)
        {
            case ConnectorAnswer.NotSignedIn { Code: var code } when Interlocked.Exchange(ref trouble, code) is null:
                Log.Paused(logger, Id, code);
                break;
            case ConnectorAnswer.Refused { Status: 403, Code: Outcomes.Disabled } when Interlocked.Exchange(ref trouble, Outcomes.Disabled) is null:
                Log.Paused(logger, Id, Outcomes.Disabled);
                break;
            case ConnectorAnswer.Ok when Interlocked.Exchange(ref trouble, null) is not null:
                Log.Resumed(logger, Id);
                break;
        }
    }
}
