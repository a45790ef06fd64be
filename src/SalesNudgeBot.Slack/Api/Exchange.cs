using System.Net;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Wire;
using SalesNudgeBot.Wire.Calls;

namespace SalesNudgeBot.Slack.Api;

/// <summary>One request to Slack, and what its answer, or the lack of one, says about whether it arrived.</summary>
static class Exchange
{
    /// <summary>Where Slack names no time of its own.</summary>
    static readonly Duration UnnamedPause = Duration.FromSeconds(10);

    /// <param name="plainOk">Any 2xx is a yes: a response URL answers "ok" in plain text.</param>
    public static async Task<SlackAnswer> Send(HttpClient http, HttpRequestMessage request, TimeProvider time, CancellationToken cancellation, bool plainOk = false) =>
        await HttpCall.Send(http, request, SlackApi.Patience, time, cancellation) switch
        {
            HttpAnswer.Came came => Read(came, plainOk),
            HttpAnswer.None { Reason: var reason, MayHaveArrived: var mayHaveArrived } => new SlackAnswer.Broken(reason, mayHaveArrived),
            _ => throw new InvalidOperationException("HTTP has no such answer."),
        };

    static SlackAnswer Read(HttpAnswer.Came came, bool plainOk)
    {
        var status = (int)came.Status;
        if (came.Status is HttpStatusCode.TooManyRequests)
        {
            return Limited(came);
        }

        // A 5xx may come after the work was done, whatever its body says; other refusals come before.
        if (status >= 500 || came.Status is HttpStatusCode.RequestTimeout)
        {
            return new SlackAnswer.Broken($"HTTP {status}", MayHaveArrived: true);
        }

        if (plainOk && came.IsYes)
        {
            return new SlackAnswer.Ok(default);
        }

        if (came.Body is not { } body)
        {
            return came.IsYes ? new SlackAnswer.Broken("not JSON", MayHaveArrived: true) : new SlackAnswer.Broken($"HTTP {status}", MayHaveArrived: false);
        }

        return body.IsTrue("ok") ? new SlackAnswer.Ok(body)
            : body.Text("error") is not { } error ? new SlackAnswer.Broken("neither yes nor no", MayHaveArrived: true)
            : Refusal(error, body, came);
    }

    static SlackAnswer Refusal(string error, JsonElement body, HttpAnswer.Came came) =>
        error switch
        {
            "ratelimited" or "rate_limited" => Limited(came),
            // "It's possible some aspect of the operation succeeded" (protocol section 7).
            "internal_error" or "fatal_error" or "request_timeout" or "service_unavailable" => new SlackAnswer.Broken(error, MayHaveArrived: true),
            _ => new SlackAnswer.Refused(error, body),
        };

    static SlackAnswer.RateLimited Limited(HttpAnswer.Came came) => new(came.RetryAfter ?? UnnamedPause, BySlack: true);
}
