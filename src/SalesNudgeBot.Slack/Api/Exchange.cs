using System.Net;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Api;

/// <summary>One request to Slack, and what its answer, or the lack of one, says about whether it arrived.</summary>
static class Exchange
{
    /// <summary>Where Slack names no time of its own.</summary>
    static readonly Duration UnnamedPause = Duration.FromSeconds(10);

    /// <param name="plainOk">Any 2xx is a yes: a response URL answers "ok" in plain text.</param>
    /// <remarks>Reasons name kinds of trouble only: an exception's message may hold the address, and a response URL is a secret.</remarks>
    public static async Task<SlackAnswer> Send(HttpClient http, HttpRequestMessage request, TimeProvider time, CancellationToken cancellation, bool plainOk = false)
    {
        using (request)
        using (var patience = new CancellationTokenSource(SlackApi.Patience, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation))
        {
            try
            {
                using var response = await http.SendAsync(request, either.Token);
                return Read(response, await response.Content.ReadAsByteArrayAsync(either.Token), time, plainOk);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new SlackAnswer.Broken("timeout", MayHaveArrived: true);
            }
            catch (HttpRequestException trouble)
            {
                return new SlackAnswer.Broken($"{trouble.HttpRequestError}", !NeverLeft(trouble.HttpRequestError));
            }
            catch (IOException trouble)
            {
                return new SlackAnswer.Broken(trouble.GetType().Name, MayHaveArrived: true);
            }
        }
    }

    static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    static SlackAnswer Read(HttpResponseMessage response, byte[] content, TimeProvider time, bool plainOk)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return new SlackAnswer.RateLimited(RetryAfter(response, time), BySlack: true);
        }

        // A 5xx may come after the work was done, whatever its body says; other refusals come before.
        if (status >= 500 || response.StatusCode is HttpStatusCode.RequestTimeout)
        {
            return new SlackAnswer.Broken($"HTTP {status}", MayHaveArrived: true);
        }

        if (plainOk && status is >= 200 and < 300)
        {
            return new SlackAnswer.Ok(default);
        }

        if (Parse(content) is not { } body)
        {
            return status is >= 200 and < 300 ? new SlackAnswer.Broken("not JSON", MayHaveArrived: true) : new SlackAnswer.Broken($"HTTP {status}", MayHaveArrived: false);
        }

        return body.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True ? new SlackAnswer.Ok(body)
            : body.Text("error") is not { } error ? new SlackAnswer.Broken("neither yes nor no", MayHaveArrived: true)
            : Refusal(error, body, response, time);
    }

    static SlackAnswer Refusal(string error, JsonElement body, HttpResponseMessage response, TimeProvider time) =>
        error switch
        {
            "ratelimited" or "rate_limited" => new SlackAnswer.RateLimited(RetryAfter(response, time), BySlack: true),
            // "It's possible some aspect of the operation succeeded" (protocol section 7).
            "internal_error" or "fatal_error" or "request_timeout" or "service_unavailable" => new SlackAnswer.Broken(error, MayHaveArrived: true),
            _ => new SlackAnswer.Refused(error, body),
        };

    static Duration RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Duration.FromTimeSpan(delta),
            { Date: { } date } => Duration.FromTimeSpan(date - time.GetUtcNow()),
            _ => UnnamedPause,
        };
        return Duration.Max(Duration.FromSeconds(1), wait);
    }

    static JsonElement? Parse(byte[] content)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            return JsonElement.TryParseValue(ref reader, out var body) && body.Value.ValueKind is JsonValueKind.Object ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
