namespace SalesNudgeBot.Wire.Calls;

/// <summary>HTTP clients that add nothing of their own.</summary>
public static class PlainHttp
{
    /// <summary>Calls bring their own timeout. A redirect is never followed: it would take the token elsewhere.</summary>
    /// <param name="connecting">How long a connection may take.</param>
    /// <param name="largestAnswer">In bytes; one that is larger is cut off.</param>
    public static HttpClient Client(TimeSpan connecting, int largestAnswer) =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = connecting,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = largestAnswer,
        };
}
