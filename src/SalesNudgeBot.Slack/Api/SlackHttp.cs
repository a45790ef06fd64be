namespace SalesNudgeBot.Slack.Api;

/// <summary>The one HTTP client that every workspace calls Slack with.</summary>
static class SlackHttp
{
    /// <summary>A page of a thousand people is about 2 MB.</summary>
    const int LargestAnswer = 8 * 1024 * 1024;

    /// <summary>Calls bring their own timeout, <see cref="SlackApi.Patience"/>. A redirect is never followed: it would take the token elsewhere.</summary>
    public static HttpClient Client() =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = SlackApi.Patience,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
}
