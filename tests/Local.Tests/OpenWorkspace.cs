namespace SalesNudgeBot.Local.Tests;

/// <summary>One workspace for tests that change nothing in it.</summary>
public sealed class OpenWorkspace : IAsyncLifetime
{
    internal Workspace Workspace { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Workspace = await Workspace.Open();

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
