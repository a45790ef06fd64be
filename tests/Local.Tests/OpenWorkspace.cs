namespace SalesNudgeBot.Local.Tests;

/// <summary>One workspace for tests that change nothing in it. Its client says of itself only what a test says.</summary>
public sealed class OpenWorkspace : IAsyncLifetime
{
    internal Workspace Workspace { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Workspace = await Workspace.Open();
        Workspace.Http.DefaultRequestHeaders.Remove("Origin");
    }

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
