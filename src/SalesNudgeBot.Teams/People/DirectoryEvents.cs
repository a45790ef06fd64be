using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Lifecycle;

namespace SalesNudgeBot.Teams.People;

/// <summary>What a tenant tells about its people and teams, put into the directory without waiting for the next look.</summary>
public sealed class DirectoryEvents(TeamsWorkspaces workspaces, CompanyDirectory directory, DirectoryUpdates updates, DirectoryWakeUps wakeUps, IWallClock wall) : IWorkspaceEvents
{
    public async ValueTask PersonHeard(WorkspaceId workspace, string account, CancellationToken cancellation)
    {
        if (workspaces.Find(workspace) is not { } tenant || tenant.Conversations.Personal(account) is not { } chat)
        {
            return;
        }

        if (directory.Find(workspace, account) is { } last)
        {
            // Who speaks is there.
            var state = last.State is AccountState.Left ? AccountState.Active : last.State;
            if (state != last.State || (chat.Zone is not null && chat.Zone != last.Zone))
            {
                await Save(last with { Zone = chat.Zone ?? last.Zone, State = state, UpdatedAt = wall.Now }, cancellation);
            }
        }
        else if (chat.ConversationId is not null
            && await tenant.MemberOf(chat, cancellation) is ConnectorAnswer.Ok { Body: var body }
            && Member.Read(body, tenant.Options.Tenant) is { } member
            && Named(workspace, member) is { } person)
        {
            await Save(new(workspace, member.Account, person.Id, null, chat.Zone, member.State, null, wall.Now), cancellation);
        }
    }

    /// <summary>It may be the team of a leaders' channel that was looked for in vain, or somebody may have come or gone.</summary>
    public ValueTask TeamChanged(WorkspaceId workspace, string team, CancellationToken cancellation) => Look(workspace);

    public ValueTask TeamLeft(WorkspaceId workspace, string team, CancellationToken cancellation) => Look(workspace);

    ValueTask Look(WorkspaceId workspace)
    {
        wakeUps.Raise(workspace);
        return ValueTask.CompletedTask;
    }

    Task<bool> Save(Account account, CancellationToken cancellation) => updates.Save(new(account.Workspace, [account], [], null, null), cancellation);

    Person? Named(WorkspaceId workspace, Member member)
    {
        var search = new PersonSearch(workspace);
        search.Add(member);
        return directory.Manifest.Company.People.Values.FirstOrDefault(person => search.Find(person) is not null);
    }
}
