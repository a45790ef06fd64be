using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest;

/// <summary>How the bot reaches one Slack workspace.</summary>
/// <param name="AppToken">Needed for Socket Mode, and there only.</param>
/// <param name="SigningSecret">Needed for HTTP, and there only.</param>
/// <param name="ApiUrl">Where another base address may stand than Slack's own.</param>
public sealed record SlackSettings(
    WorkspaceId Id,
    bool SocketMode,
    SecretReference BotToken,
    SecretReference? AppToken,
    SecretReference? SigningSecret,
    SecretReference ApiUrl
);
