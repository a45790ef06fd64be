using SalesNudgeBot.Wire.Calls;

namespace SalesNudgeBot.Slack.Api;

/// <summary>The one HTTP client that every workspace calls Slack with.</summary>
static class SlackHttp
{
    /// <summary>A page of a thousand people is about 2 MB.</summary>
    const int LargestAnswer = 8 * 1024 * 1024;

    public static HttpClient Client() => PlainHttp.Client(SlackApi.Patience, LargestAnswer);
}
