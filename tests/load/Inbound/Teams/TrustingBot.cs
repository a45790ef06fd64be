using Microsoft.Identity.Client;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Composition;

namespace Load.Inbound.Teams;

/// <summary>The whole bot in a process of its own, with the fake's machines in place of Microsoft's.</summary>
static class TrustingBot
{
    public const string Word = "trusting-bot";

    public static async Task Run(string manifest, string data, string urls, Uri teams, Uri login)
    {
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject is "CN=127.0.0.1" } });
        var parts = HostParts.Real with
        {
            Cloud = cloud => cloud with { Metadata = new(teams, "v1/.well-known/openidconfiguration"), Authority = login, ServiceUrl = teams, Hosts = [teams.Host] },
            Login = new FakeLogin(client),
        };
        await using var host = await HostBuilding.Build(new(data, urls, manifest) { Clock = ClockMode.Real }, parts, CancellationToken.None);
        await host.Start(CancellationToken.None);
        await host.RunUntilStopped(CancellationToken.None);
    }

    /// <summary>Microsoft's library speaks by TLS only, and nobody but us vouches for the fake.</summary>
    sealed class FakeLogin(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
