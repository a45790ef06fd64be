using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>What the looks at people and channels have in common on every platform: when they are taken, and what becomes of what they find.</summary>
public sealed class DirectoryLooks(CompanyDirectory directory, DirectoryUpdates updates, DirectoryWakeUps wakeUps, TimeProvider time, ILogger<DirectoryLooks> log)
{
    // What is missing is told once, not every hour.
    readonly ConcurrentDictionary<(WorkspaceId Workspace, string What), bool> told = new();

    /// <summary>As <see cref="Looking"/> says, until the bot stops. What should not have happened is in the log.</summary>
    /// <param name="look">Whether the platform could be asked.</param>
    /// <param name="isPaused">The platform does not let the bot in.</param>
    public Task KeepLooking(WorkspaceId workspace, Func<CancellationToken, Task<bool>> look, Func<bool> isPaused, CancellationToken stopping) =>
        new Looking(workspace, look, isPaused, wakeUps, time, bug => Log.LookFailed(log, workspace, bug)).Run(stopping);

    /// <summary>As <see cref="DirectoryUpdates.Begin"/>.</summary>
    public long Begin() => updates.Begin();

    /// <summary>Stores it, and says in the log whom and which leaders' channels the workspace does not show, though messages would go there.</summary>
    /// <exception cref="DatabaseUnavailableException">Nothing was stored or said.</exception>
    public async Task Save(WorkspaceFindings found, CancellationToken cancellation)
    {
        await updates.Save(found, cancellation);
        Tell(found);
    }

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
