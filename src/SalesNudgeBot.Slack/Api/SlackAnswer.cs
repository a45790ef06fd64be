using System.Text.Json;
using NodaTime;

namespace SalesNudgeBot.Slack.Api;

/// <summary>What came of a call to Slack's Web API.</summary>
abstract record SlackAnswer
{
    public sealed record Ok(JsonElement Body) : SlackAnswer;

    /// <summary>Slack took the call and said no: <c>ok: false</c>.</summary>
    /// <param name="Error">Slack's own code, such as <c>channel_not_found</c>.</param>
    public sealed record Refused(string Error, JsonElement Body) : SlackAnswer;

    public sealed record RateLimited(Duration RetryAfter) : SlackAnswer;

    /// <summary>No answer, or none that can be read.</summary>
    /// <param name="MayHaveArrived">False only where the call surely never reached Slack.</param>
    public sealed record Broken(string Reason, bool MayHaveArrived) : SlackAnswer;
}
