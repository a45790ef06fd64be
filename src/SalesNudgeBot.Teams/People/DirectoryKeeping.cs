using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.People;

/// <summary>
/// Looks at each tenant's people and channels at the start and every hour. What was stored last holds while Teams is away: nothing
/// waits for this.
/// </summary>
public sealed class DirectoryKeeping(
    TeamsWorkspaces workspaces, CompanyDirectory directory, DirectoryUpdates updates, DirectoryWakeUps wakeUps, IWallClock wall, TimeProvider time, ILogger<DirectoryKeeping> log
) : BackgroundService
{
    // What is missing is told once, not every hour.
    readonly ConcurrentDictionary<(WorkspaceId Workspace, string What), bool> told = new();

    /// <returns>Whether Teams could be asked.</returns>
    public async Task<bool> Look(TeamsWorkspace workspace, CancellationToken cancellation)
    {
        if (await workspace.SignIn(cancellation) is not null || await new TenantLook(workspace, directory.Manifest, wall).Take(cancellation) is not { } found)
        {
            return false;
        }

        await updates.Save(found, cancellation);
        Tell(found);
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(workspaces.All.Select(workspace => new Looking(
            workspace.Id,
            cancellation => Look(workspace, cancellation),
            () => workspace.Trouble is not null,
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
