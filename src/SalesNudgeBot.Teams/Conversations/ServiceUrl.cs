namespace SalesNudgeBot.Teams.Conversations;

/// <summary>Where an activity wants to be answered: taken only where our token may go (protocol section 1).</summary>
static class ServiceUrl
{
    /// <summary>Without a slash at its end; null where nothing of ours may be sent.</summary>
    public static string? Of(string written, TeamsWorkspaceOptions options) =>
        Uri.TryCreate(written, UriKind.Absolute, out var url) && url is { UserInfo: "", Query: "", Fragment: "" } && MaySpeakTo(url, options)
            ? written.TrimEnd('/')
            : null;

    static bool MaySpeakTo(Uri url, TeamsWorkspaceOptions options) =>
        options.Credential is TeamsCredential.None ? url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        : IsListed(url.Host, options.Cloud) && (url is { IsDefaultPort: true, Scheme: "https" } || url.IsLoopback);

    static bool IsListed(string host, TeamsCloud cloud) =>
        cloud.Hosts.Any(listed => listed.StartsWith('.') ? host.EndsWith(listed, StringComparison.OrdinalIgnoreCase) : host.Equals(listed, StringComparison.OrdinalIgnoreCase));
}
