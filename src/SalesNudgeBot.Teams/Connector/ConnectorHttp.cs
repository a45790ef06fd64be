namespace SalesNudgeBot.Teams.Connector;

/// <summary>The one HTTP client that every tenant is reached with.</summary>
static class ConnectorHttp
{
    /// <summary>A page of five hundred members is well below.</summary>
    const int LargestAnswer = 4 * 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Calls bring their own timeout. A redirect is never followed: it would take the token elsewhere.</summary>
    public static HttpClient Client() =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = Patience,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
}
