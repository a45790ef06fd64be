using System.Text.Json;
using NodaTime;

namespace SalesNudgeBot.Wire.Calls;

/// <summary>One HTTP request, and what its answer, or the lack of one, says about whether it arrived.</summary>
public static class HttpCall
{
    static readonly Duration ShortestPause = Duration.FromSeconds(1);

    /// <param name="longest">So long is waited for the answer.</param>
    /// <remarks>Reasons name kinds of trouble only: an exception's message may hold the address, and an address may be a secret.</remarks>
    /// <exception cref="OperationCanceledException">The caller's own; a call that takes too long is an answer.</exception>
    public static async Task<HttpAnswer> Send(HttpClient http, HttpRequestMessage request, TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using (request)
        using (var patience = new CancellationTokenSource(longest, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation))
        {
            try
            {
                using var response = await http.SendAsync(request, either.Token);
                var content = await response.Content.ReadAsByteArrayAsync(either.Token);
                return new HttpAnswer.Came(response.StatusCode, Json(content), RetryAfter(response, time));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new HttpAnswer.None("timeout", MayHaveArrived: true);
            }
            catch (HttpRequestException trouble)
            {
                return new HttpAnswer.None($"{trouble.HttpRequestError}", !NeverLeft(trouble.HttpRequestError));
            }
            catch (IOException trouble)
            {
                return new HttpAnswer.None(trouble.GetType().Name, MayHaveArrived: true);
            }
        }
    }

    static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    static Duration? RetryAfter(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Duration.Max(ShortestPause, Duration.FromTimeSpan(delta)),
            { Date: { } date } => Duration.Max(ShortestPause, Duration.FromTimeSpan(date - time.GetUtcNow())),
            _ => null,
        };

    /// <summary>Null for what is no JSON: a gateway answers in HTML.</summary>
    static JsonElement? Json(byte[] content)
    {
        if (content.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
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
