using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Asks Slack who the bot is, and keeps what only the headers of the answer say.</summary>
static class TokenProbe
{
    public static async Task<ProbeAnswer> Ask(SlackWorkspaceOptions options, CancellationToken cancellation)
    {
        using var http = SlackHttp.Client();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(SlackApi.Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.ApiUrl, "auth.test")) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.BotToken);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var date = response.Headers.Date is { } sent ? Instant.FromDateTimeOffset(sent) : (Instant?)null;
            var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var values)
                ? values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal)
                : null;
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(patience.Token));
            return new ProbeAnswer.Answered(body.RootElement.Clone(), scopes, date);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ProbeAnswer.Silent(failure is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var kind } ? $"{kind}" : "no answer");
        }
        catch (JsonException)
        {
            return new ProbeAnswer.Silent("what answers there is not Slack");
        }
    }
}

abstract record ProbeAnswer
{
    /// <param name="Scopes">Null where the answer does not say.</param>
    /// <param name="Date">Slack's clock, to the second.</param>
    public sealed record Answered(JsonElement Body, HashSet<string>? Scopes, Instant? Date) : ProbeAnswer;

    public sealed record Silent(string Reason) : ProbeAnswer;
}
