using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FakeSlack.Model;

namespace FakeSlack.Delivery;

/// <summary>Signed requests to the app's addresses.</summary>
public sealed class HttpDelivery(SlackTeam team)
{
    readonly byte[] secret = Encoding.UTF8.GetBytes(team.SigningSecret);

    /// <summary>Where the app listens; each of the three may be the same.</summary>
    public Uri? EventsUrl { get; set; }

    public Uri? InteractivityUrl { get; set; }

    public Uri? CommandsUrl { get; set; }

    /// <summary>All three below the address of the bot.</summary>
    public void PointAt(Uri bot) =>
        (EventsUrl, InteractivityUrl, CommandsUrl) = (new(bot, "slack/events"), new(bot, "slack/interactivity"), new(bot, "slack/commands"));

    /// <summary>What Slack does when an admin saves the request URL.</summary>
    public async Task<bool> Verify(string challenge)
    {
        var body = new JsonObject { ["token"] = "x", ["challenge"] = challenge, ["type"] = "url_verification" };
        var answer = await Send(EventsUrl!, "application/json", body.ToJsonString(), new(0, null));
        return answer.Acknowledged && (answer.Body == challenge || (answer.Body.StartsWith('{') && (string?)JsonNode.Parse(answer.Body)?["challenge"] == challenge));
    }

    public Task<Answer> Send(Payload payload, Attempt attempt) => payload.Kind switch
    {
        PayloadKind.Event => Send(EventsUrl!, "application/json", payload.Body.ToJsonString(), attempt),
        PayloadKind.Interactive => Send(InteractivityUrl!, "application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(payload.Body.ToJsonString())}", attempt),
        _ => Send(CommandsUrl!, "application/x-www-form-urlencoded", Form(payload.Body), attempt),
    };

    /// <summary>Any bytes at all, signed as Slack would.</summary>
    public async Task<Answer> Send(Uri url, string contentType, string body, Attempt attempt)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        Sign(request, bytes);
        if (attempt.Number > 0)
        {
            request.Headers.Add("x-slack-retry-num", attempt.Number.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("x-slack-retry-reason", attempt.Reason);
        }

        var began = Stopwatch.GetTimestamp();
        using var late = new CancellationTokenSource(team.Options.AckWithin);
        try
        {
            using var response = await team.Server.Client.SendAsync(request, late.Token);
            var answered = await response.Content.ReadAsStringAsync(late.Token);
            return new(response.IsSuccessStatusCode, response.IsSuccessStatusCode ? null : "http_error", (int)response.StatusCode, answered)
            {
                Took = Stopwatch.GetElapsedTime(began),
                RetryNoMore = !response.IsSuccessStatusCode && response.Headers.TryGetValues("x-slack-no-retry", out var values) && values.Contains("1"),
            };
        }
        catch (OperationCanceledException)
        {
            return new(false, "http_timeout", 0, "") { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch (HttpRequestException)
        {
            return new(false, "connection_failed", 0, "") { Took = Stopwatch.GetElapsedTime(began) };
        }
    }

    void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = team.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed))}");
    }

    static string Form(JsonObject fields) =>
        string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!.ToString())}"));
}
