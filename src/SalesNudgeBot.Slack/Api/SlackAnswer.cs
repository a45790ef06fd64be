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

    /// <param name="BySlack">False when it was not called at all: our own limits keep below Slack's.</param>
    public sealed record RateLimited(Duration RetryAfter, bool BySlack = false) : SlackAnswer;

    /// <summary>No answer, or none that can be read.</summary>
    /// <param name="MayHaveArrived">False only where the call surely never reached Slack.</param>
    public sealed record Broken(string Reason, bool MayHaveArrived) : SlackAnswer;
}
