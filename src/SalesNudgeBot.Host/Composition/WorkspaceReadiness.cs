namespace SalesNudgeBot.Host.Composition;

/// <param name="Reason">What keeps the bot from its work there, and where to look; null when nothing does.</param>
sealed record WorkspaceReadiness(string Workspace, string? Reason)
{
    /// <summary>Empty beside the local workspace.</summary>
    public static IReadOnlyList<WorkspaceReadiness> Of(IServiceProvider services) => [.. SlackReadiness.Of(services), .. TeamsReadiness.Of(services)];

    /// <param name="trouble">Null where there is none.</param>
    public static WorkspaceReadiness After(string workspace, string? trouble) => new(workspace, trouble is null ? null : $"{trouble} The doctor command says what to do.");
}
