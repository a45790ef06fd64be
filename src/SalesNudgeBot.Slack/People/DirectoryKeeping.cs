using Microsoft.Extensions.Hosting;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.People;

/// <summary>
/// Signs in to each workspace, and looks at its people and channels at the start and every hour. What was stored last holds while
/// Slack is away: nothing waits for this.
/// </summary>
public sealed class DirectoryKeeping(SlackWorkspaces workspaces, CompanyDirectory directory, DirectoryUpdates updates, DirectoryLooks looks, IWallClock wall) : BackgroundService
{
    /// <summary>Signs in where that is still to be done, and looks once.</summary>
    /// <returns>Whether Slack could be asked.</returns>
    public async Task<bool> Look(SlackWorkspace workspace, CancellationToken cancellation)
    {
        if ((workspace.Identity is null || workspace.IsPaused) && await workspace.SignIn(cancellation) is not SlackAnswer.Ok)
        {
            return false;
        }

        var begun = looks.Begin();
        if (await new WorkspaceLook(workspace, directory.Manifest, wall).Take(cancellation) is not { } found)
        {
            return false;
        }

        await looks.Save(found with { Begun = begun }, cancellation);
        var quiet = await DoNotDisturbLook.Take(workspace, [.. found.Accounts.Where(account => account.IsOurs).Select(account => account.Id)], cancellation);
        await updates.SaveDoNotDisturb(workspace.Id, quiet, cancellation, begun);
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(workspaces.All.Select(workspace => looks.KeepLooking(workspace.Id, cancellation => Look(workspace, cancellation), () => workspace.IsPaused, stoppingToken)));
}
