namespace SalesNudgeBot.Teams.Inbound.Tokens;

/// <summary>Fetches public keys, and carries nothing of ours: whoever answers too slowly or too much is not listened to.</summary>
/// <param name="patience">Ten seconds where not said.</param>
sealed class KeysHttp(TimeSpan? patience = null) : IDisposable
{
    public HttpClient Client { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            Timeout = patience ?? TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    public void Dispose() => Client.Dispose();
}
