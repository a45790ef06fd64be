namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>Fetches public keys, and carries nothing of ours: whoever answers too slowly or too much is not listened to.</summary>
sealed class KeysHttp : IDisposable
{
    public HttpClient Client { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    public void Dispose() => Client.Dispose();
}
