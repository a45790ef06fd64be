using System.Collections.Immutable;

namespace SalesNudgeBot.Slack.Checking;

static class SlackScopes
{
    /// <summary>What the bot token must allow; the same as in the app manifests.</summary>
    public static ImmutableArray<string> Needed { get; } =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "dnd:read",
        "groups:read",
        "im:history",
        "im:write",
        "usergroups:read",
        "users:read",
        "users:read.email",
    ];
}
