namespace Browser.Harness;

/// <summary>One workspace, where the brief has just come, for tests that only look.</summary>
public sealed class StandingAtRisk : IAsyncLifetime
{
    public Workspace Workspace { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Workspace = await StoryWeek.AtRisk();

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
