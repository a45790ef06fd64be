using SalesNudgeBot.Wire.Calls;

namespace SalesNudgeBot.Teams.Connector;

/// <summary>The one HTTP client that every tenant is reached with.</summary>
static class ConnectorHttp
{
    /// <summary>A page of five hundred members is well below.</summary>
    const int LargestAnswer = 4 * 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static HttpClient Client() => PlainHttp.Client(Patience, LargestAnswer);
}
