using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack;

/// <summary>One Slack workspace as the bot was told to reach it. The secrets are the values themselves: never logged, never shown.</summary>
/// <param name="AppToken">xapp-…, for Socket Mode only.</param>
/// <param name="SigningSecret">For HTTP only.</param>
/// <param name="ApiUrl">Ends with a slash; https://slack.com/api/ unless the bot talks to something else.</param>
public sealed record SlackWorkspaceOptions(
    WorkspaceId Id,
    SlackTransport Transport,
    string BotToken,
    string? AppToken,
    string? SigningSecret,
    Uri ApiUrl
)
{
    public override string ToString() => $"Slack workspace {Id} ({Transport})";
}

public enum SlackTransport
{
    Http,
    Socket,
}
