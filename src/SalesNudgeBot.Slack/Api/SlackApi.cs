using System.Net.Http.Headers;

namespace SalesNudgeBot.Slack.Api;

/// <summary>
/// Calls one workspace's Web API, form-encoded: every method takes it, and several that read ignore JSON (protocol section 7).
/// Knows nothing of limits: <see cref="SlackWorkspace.Call"/> does.
/// </summary>
sealed class SlackApi(HttpClient http, Uri apiUrl, string botToken, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="arguments">Those that are null are left out.</param>
    /// <param name="token">Null: the bot's own.</param>
    public Task<SlackAnswer> Call(
        string method, IEnumerable<(string Name, string? Value)> arguments, CancellationToken cancellation, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(apiUrl, method))
        {
            Content = new FormUrlEncodedContent(
                arguments.Where(argument => argument.Value is not null).Select(argument => KeyValuePair.Create(argument.Name, argument.Value!))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? botToken);
        return Exchange.Send(http, request, time, cancellation);
    }
}
