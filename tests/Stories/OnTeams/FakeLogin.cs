using Microsoft.Identity.Client;

namespace Stories.OnTeams;

/// <summary>Brings Microsoft's own library to the fake's TLS, which nobody else vouches for.</summary>
sealed class FakeLogin(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
