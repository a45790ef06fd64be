using System.Text;
using System.Text.Json.Nodes;

namespace SalesNudgeBot.Slack.Api;

/// <summary>
/// Posts to the addresses that come with an interaction. They are secrets, and came in from outside: only Slack's own host, or
/// that of the configured API, is ever called.
/// </summary>
sealed class ResponseUrls(HttpClient http, Uri apiUrl, TimeProvider time)
{
    public const string NotSlacks = "not an address of Slack";

    /// <param name="message">With <c>response_type</c>, <c>replace_original</c> and so on (protocol section 4.1).</param>
    public async Task<SlackAnswer> Post(string responseUrl, JsonObject message, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !IsSlacks(address))
        {
            return new SlackAnswer.Broken(NotSlacks, MayHaveArrived: false);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json") };
        return await Exchange.Send(http, request, time, cancellation, plainOk: true);
    }

    bool IsSlacks(Uri address) =>
        address is { UserInfo: "" }
        && (address is { Scheme: "https", Host: "hooks.slack.com", IsDefaultPort: true }
            || (address.Scheme == apiUrl.Scheme && address.Host == apiUrl.Host && address.Port == apiUrl.Port));
}
