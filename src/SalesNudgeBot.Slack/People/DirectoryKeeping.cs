using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.People;

/// <summary>
/// Signs in to each workspace, and looks at its people and channels at the start and every hour. What was stored last holds while
/// Slack is away: nothing waits for this.
/// </summary>
public sealed class DirectoryKeeping(
    SlackWorkspaces workspaces,
    CompanyDirectory directory,
    DirectoryUpdates updates,
    DirectoryWakeUps wakeUps,
    IWallClock wall,
    TimeProvider time,
    ILogger<DirectoryKeeping> log
) : BackgroundService
{
    // What is missing is told once, not every hour.
    readonly ConcurrentDictionary<(WorkspaceId Workspace, string What), bool> told = new();

    /// <summary>Signs in where that is still to be done, and looks once.</summary>
    /// <returns>Whether Slack could be asked.</returns>
    public async Task<bool> Look(SlackWorkspace workspace, CancellationToken cancellation)
    {
        if ((workspace.Identity is null || workspace.IsPaused) && await workspace.SignIn(cancellation) is not SlackAnswer.Ok)
        {
            return false;
        }

        if (await new WorkspaceLook(workspace, directory.Manifest, wall).Take(cancellation) is not { } found)
        {
            return false;
        }

        await updates.Save(found, cancellation);
        Tell(found);
        var quiet = await DoNotDisturbLook.Take(workspace, [.. found.Accounts.Where(account => account.IsOurs).Select(account => account.Id)], cancellation);
        await updates.SaveDoNotDisturb(workspace.Id, quiet, cancellation);
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(workspaces.All.Select(workspace => new Looking(
            workspace.Id,
            cancellation => Look(workspace, cancellation),
            () => workspace.IsPaused,
            wakeUps,
            time,
            bug => Log.LookFailed(log, workspace.Id, bug)).Run(stoppingToken)));

    void Tell(WorkspaceFindings found)
    {
        var company = directory.Manifest.Company;
        foreach (var person in found.Gone.Where(person => company.WorkspaceOf(new Destination.Person(person)) == found.Workspace && told.TryAdd((found.Workspace, person.Value), true)))
        {
            Log.NotFound(log, person, found.Workspace);
        }

        foreach (var team in company.Teams.Values.Where(team => found.Channels is { } channels && channels.All(channel => channel.Team != team.Id)
            && company.WorkspaceOf(new Destination.LeadersChannel(team.Id)) == found.Workspace && told.TryAdd((found.Workspace, $"#{team.Id}"), true)))
        {
            Log.ChannelNotFound(log, team.Id, found.Workspace);
        }
    }
}
