namespace SalesNudgeBot.Slack;

/// <summary>Who the bot is in a workspace, as <c>auth.test</c> says.</summary>
/// <param name="UserId">The bot as a member: what people mention.</param>
/// <param name="BotId">The bot as an app: what its messages carry.</param>
/// <param name="Name">What people type after the @.</param>
public sealed record SlackIdentity(string TeamId, string UserId, string BotId, string Name);
