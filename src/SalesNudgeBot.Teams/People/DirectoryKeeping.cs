using Microsoft.Extensions.Hosting;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Teams.People;

/// <summary>
/// Looks at each tenant's people and channels at the start and every hour. What was stored last holds while Teams is away: nothing
/// waits for this.
/// </summary>
public sealed class DirectoryKeeping(TeamsWorkspaces workspaces, CompanyDirectory directory, DirectoryLooks looks, IWallClock wall) : BackgroundService
{
    /// <returns>Whether Teams could be asked.</returns>
    public async Task<bool> Look(TeamsWorkspace workspace, CancellationToken cancellation)
    {
        var begun = looks.Begin();
        if (await workspace.SignIn(cancellation) is not null || await new TenantLook(workspace, directory.Manifest, wall).Take(cancellation) is not { } found)
        {
            return false;
        }

        await looks.Save(found with { Begun = begun }, cancellation);
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(workspaces.All.Select(workspace => looks.KeepLooking(workspace.Id, cancellation => Look(workspace, cancellation), () => workspace.Trouble is not null, stoppingToken)));
}
