using System.Globalization;
using System.Net;
using System.Text.Json;
using NodaTime;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>One request to the Connector, and what its answer, or the lack of one, says about whether it arrived (protocol section 7).</summary>
static class Exchange
{
    /// <summary>Where the Connector names no time of its own: the first wait of the reference's own sample.</summary>
    static readonly Duration UnnamedPause = Duration.FromSeconds(2);

    /// <remarks>Reasons name kinds of trouble only: an exception's message may hold the address.</remarks>
    public static async Task<ConnectorAnswer> Send(HttpClient http, HttpRequestMessage request, TimeProvider time, CancellationToken cancellation)
    {
        using (request)
        using (var patience = new CancellationTokenSource(ConnectorHttp.Patience, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation))
        {
            try
            {
                using var response = await http.SendAsync(request, either.Token);
                return Read(response, await response.Content.ReadAsByteArrayAsync(either.Token), time);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new ConnectorAnswer.Broken("timeout", MayHaveArrived: true);
            }
            catch (HttpRequestException trouble)
            {
                return new ConnectorAnswer.Broken($"{trouble.HttpRequestError}", !NeverLeft(trouble.HttpRequestError));
            }
            catch (IOException trouble)
            {
                return new ConnectorAnswer.Broken(trouble.GetType().Name, MayHaveArrived: true);
            }
        }
    }

    static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    static ConnectorAnswer Read(HttpResponseMessage response, byte[] content, TimeProvider time)
    {
        var status = (int)response.StatusCode;
        if (status is >= 200 and < 300)
        {
            return new ConnectorAnswer.Ok(Parse(content) ?? default);
        }

        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new ConnectorAnswer.RateLimited(RetryAfter(response, time), ByTeams: true),
            // Somebody else wrote to the conversation at that moment, and the call was not carried out.
            HttpStatusCode.PreconditionFailed => new ConnectorAnswer.Broken("HTTP 412", MayHaveArrived: false),
            HttpStatusCode.RequestTimeout => new ConnectorAnswer.Broken("HTTP 408", MayHaveArrived: true),
            // A gateway may have passed it on before it gave up.
            _ when status >= 500 => new ConnectorAnswer.Broken($"HTTP {status}", MayHaveArrived: true),
            _ => new ConnectorAnswer.Refused(status, ErrorCode.In(Parse(content)) ?? status.ToString(CultureInfo.InvariantCulture)),
        };
    }

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

    /// <summary>Null for what is no JSON: a gateway answers in HTML.</summary>
    static JsonElement? Parse(byte[] content)
    {
        if (content is not [(byte)'{', ..])
        {
            return null;
        }

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
