using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>One Slack workspace, one Teams tenant, or the built-in local workspace.</summary>
public sealed record Workspace(WorkspaceId Id, Platform Platform)
{
    /// <summary>Where the bot speaks when the manifest names no workspace.</summary>
    public static Workspace BuiltIn { get; } = new(new("local"), Platform.Local);
}

public enum Platform
{
    Local,
    Slack,
    Teams,
}
