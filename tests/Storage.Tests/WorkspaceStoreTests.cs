using SalesNudgeBot.App.Ports;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class WorkspaceStoreTests
{
    [Theory, EachDatabase]
    public async Task A_workspace_is_open_until_it_is_closed_and_after(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Equal(WorkspaceState.Open, await db.Read(s => s.Workspaces.Find(new("acme"))));
        await db.Write(s => s.Workspaces.Close(new("acme"), At(1), null));
        await db.Write(s => s.Workspaces.Close(new("globex"), At(2), "token_revoked"));
        Assert.Equal(new(At(1), null), await db.Read(s => s.Workspaces.Find(new("acme"))));
        Assert.Equal(new(At(2), "token_revoked"), await db.Read(s => s.Workspaces.Find(new("globex"))));
        await db.Write(s => s.Workspaces.Open(new("globex")));
        Assert.Equal(WorkspaceState.Open, await db.Read(s => s.Workspaces.Find(new("globex"))));
    }
}
