using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SalesNudgeBot.Teams.Connector.Tokens;
using SalesNudgeBot.Teams.Rendering;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>
/// Calls the Bot Connector for one tenant (protocol section 5). Knows nothing of limits: <see cref="TeamsWorkspace"/> does. The token
/// goes to listed hosts only.
/// </summary>
sealed class ConnectorClient(HttpClient http, TeamsWorkspaceOptions options, IAccessTokens tokens, TimeProvider time)
{
    public const string HostNotListed = "HostNotListed";

    /// <param name="serviceUrl">As the conversation's reference has it.</param>
    /// <param name="path">From <c>v3/</c> on, its ids escaped.</param>
    public async Task<ConnectorAnswer> Call(HttpMethod method, string serviceUrl, string path, JsonNode? body, CancellationToken cancellation)
    {
        if (Conversations.ServiceUrl.Of(serviceUrl, options) is not { } url)
        {
            return new ConnectorAnswer.Refused(0, HostNotListed);
        }

        var address = new Uri($"{url}/{path}");
        var (answer, token) = await Once(method, address, body, refused: null, cancellation);
        if (answer is ConnectorAnswer.Refused { Status: 401 } && token is not null)
        {
            (answer, _) = await Once(method, address, body, token, cancellation);
        }

        return answer is ConnectorAnswer.Refused { Status: 401, Code: var code } ? new ConnectorAnswer.NotSignedIn(code) : answer;
    }

    /// <param name="refused">The token that was not taken; null the first time.</param>
    async Task<(ConnectorAnswer Answer, string? Token)> Once(HttpMethod method, Uri address, JsonNode? body, string? refused, CancellationToken cancellation)
    {
        switch (await tokens.Get(refused, cancellation))
        {
            case AccessToken.Refused { Code: var code }:
                return (new ConnectorAnswer.NotSignedIn(code), null);
            case AccessToken.NotNow { Reason: var reason }:
                return (new ConnectorAnswer.Broken($"no token, {reason}", MayHaveArrived: false), null);
            case AccessToken.Given { Value: var token }:
                var request = new HttpRequestMessage(method, address);
                if (token is not null)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                }

                if (body is not null)
                {
                    // With the charset: without it emoji arrive broken.
                    request.Content = new StringContent(body.ToJsonString(Card.Json), Encoding.UTF8, "application/json");
                }

                return (await Exchange.Send(http, request, time, cancellation), token);
            default:
                throw new InvalidOperationException("Tokens have no such answer.");
        }
    }
}
