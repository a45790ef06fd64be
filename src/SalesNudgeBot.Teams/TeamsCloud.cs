using System.Collections.Immutable;

namespace SalesNudgeBot.Teams;

/// <summary>One of Microsoft's clouds: who signs what comes in, who gives out tokens, and where they may be sent (protocol sections 1 and 6).</summary>
/// <param name="Issuer">Of the tokens that the Connector sends along.</param>
/// <param name="Metadata">OpenID metadata with the keys that sign them.</param>
/// <param name="Authority">Gives out our own tokens; the tenant is appended.</param>
/// <param name="Scope">What our own tokens are for.</param>
/// <param name="ServiceUrl">Where to speak when no activity has said so yet.</param>
/// <param name="Hosts">Our token goes to these hosts only: one that begins with a dot stands for its subdomains, any other for itself.</param>
public sealed record TeamsCloud(string Name, string Issuer, Uri Metadata, Uri Authority, string Scope, Uri ServiceUrl, ImmutableArray<string> Hosts)
{
    public static TeamsCloud Public { get; } = new(
        "public",
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default",
        new("https://smba.trafficmanager.net/teams/"),
        ["botframework.com", ".botframework.com", "smba.trafficmanager.net", "teams.microsoft.com", ".teams.microsoft.com"]);

    public static TeamsCloud GccHigh { get; } = new(
        "gcc-high",
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default",
        new("https://smba.infra.gov.teams.microsoft.us/teams/"),
        ["botframework.us", ".botframework.us", "botframework.azure.us", ".botframework.azure.us", "teams.microsoft.us", ".teams.microsoft.us"]);
}
