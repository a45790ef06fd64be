using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Lifecycle;

namespace SalesNudgeBot.Slack.People;

/// <summary>What Slack tells about its people and channels, put into the directory without waiting for the next look.</summary>
public sealed class DirectoryEvents(
    SlackWorkspaces workspaces, CompanyDirectory directory, DirectoryUpdates updates, DirectoryWakeUps wakeUps, IWallClock wall, ILogger<DirectoryEvents> log
) : IWorkspaceEvents
{
    /// <summary>It may be a leaders' channel that was looked for in vain.</summary>
    public ValueTask BotJoined(WorkspaceId workspace, string channel, CancellationToken cancellation)
    {
        wakeUps.Raise(workspace);
        return ValueTask.CompletedTask;
    }

    public ValueTask MemberJoined(WorkspaceId workspace, string channel, string account, CancellationToken cancellation)
    {
        var company = directory.Current;
        var person = directory.PersonOf(workspace, account);
        foreach (var team in company.Teams.Values.Where(team => directory.ChannelOf(workspace, team.Id) == channel && !directory.Manifest.OpenChannels.Contains(team.Id)))
        {
            if (person is not { } known || !LeadersChannel.MayBeIn(known, team, company))
            {
                Log.OutsiderInChannel(log, account, team.Id, workspace);
            }
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask UserChanged(WorkspaceId workspace, JsonElement user, CancellationToken cancellation)
    {
        if (workspaces.Find(workspace)?.Identity is not { } bot || SlackUser.Read(user, bot.TeamId) is not { } read)
        {
            return;
        }

        var last = directory.Find(workspace, read.Id);
        if ((last?.Person ?? Named(workspace, read)) is not { } person)
        {
            return;
        }

        // Slack tells of every change of a status line too.
        var name = directory.Manifest.Company.People.ContainsKey(person) ? null : read.Name;
        if (last is null || last.State != read.State || last.Name != name || (read.Zone is not null && last.Zone != read.Zone))
        {
            var account = new Account(workspace, read.Id, person, name, read.Zone, read.State, last?.DoNotDisturb, wall.Now);
            await updates.Save(new(workspace, [account], [], null, null), cancellation);
        }
    }

    public async ValueTask DndChanged(WorkspaceId workspace, string account, Instant? from, Instant? until, CancellationToken cancellation)
    {
        if (directory.Find(workspace, account) is not null)
        {
            Interval? window = from is { } start && until is { } end && start < end ? new Interval(start, end) : null;
            await updates.SaveDoNotDisturb(workspace, new Dictionary<string, Interval?> { [account] = window }, cancellation);
        }
    }

    /// <summary>The workspace is paused; who is who in it stays known for when it comes back.</summary>
    public ValueTask Uninstalled(WorkspaceId workspace, CancellationToken cancellation) => ValueTask.CompletedTask;

    PersonId? Named(WorkspaceId workspace, SlackUser user)
    {
        var people = directory.Manifest.Company.People.Values;
        return (people.FirstOrDefault(person => person.Accounts.GetValueOrDefault(workspace) == user.Id)
            ?? people.FirstOrDefault(person => person.Email is { } email && email.Equals(user.Email, StringComparison.OrdinalIgnoreCase) && !person.Accounts.ContainsKey(workspace)))?.Id;
    }
}
