using System.Collections.Immutable;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.People;

/// <summary>Looks at one workspace for everyone and every channel that the manifest names.</summary>
sealed class WorkspaceLook(SlackWorkspace workspace, ManifestPeople manifest, IWallClock wall)
{
    readonly UserSearch users = new(workspace, manifest.Company);
    readonly Dictionary<string, Account> accounts = [];
    readonly List<PersonId> gone = [];

    Company Company => manifest.Company;

    /// <summary>Null when Slack could not be asked for anything: then nothing is known that was not known before.</summary>
    public async Task<WorkspaceFindings?> Take(CancellationToken cancellation)
    {
        if (await users.ReadAll(cancellation) is SlackAnswer.Broken)
        {
            return null;
        }

        foreach (var person in Company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal))
        {
            await Find(person, cancellation);
        }

        var members = await Members(cancellation);
        return new(workspace.Id, [.. accounts.Values], [.. gone], await Channels(cancellation), members);
    }

    /// <summary>An id that manifests cannot hold for anybody else, and that stays whatever the account is renamed to.</summary>
    public static PersonId UnnamedPerson(WorkspaceId workspace, string account) => new($"{workspace}-{account.ToLowerInvariant()}");

    async Task Find(Person person, CancellationToken cancellation)
    {
        switch (await users.Find(person, cancellation))
        {
            case UserFinding.Found { User: var user }:
                accounts.TryAdd(user.Id, AccountOf(user, person.Id, named: true));
                break;
            case UserFinding.NotThere:
                gone.Add(person.Id);
                break;
        }
    }

    async Task<ImmutableArray<GroupMember>?> Members(CancellationToken cancellation)
    {
        var members = ImmutableArray.CreateBuilder<GroupMember>();
        foreach (var group in manifest.Groups.Where(group => group.Workspace == workspace.Id))
        {
            if (await workspace.GroupMembers(group.Group, cancellation) is not SlackAnswer.Ok { Body: var body })
            {
                // One group that could not be read must not look like people who left it.
                return null;
            }

            foreach (var id in body.Items("users").Select(item => item.Text()).OfType<string>())
            {
                if (await Member(id, cancellation) is { } person)
                {
                    members.Add(new(workspace.Id, group.Team, person));
                }
            }
        }

        return members.ToImmutable();
    }

    async Task<PersonId?> Member(string id, CancellationToken cancellation)
    {
        if (!accounts.TryGetValue(id, out var account) && await users.ById(id, cancellation) is UserFinding.Found { User: var user })
        {
            accounts[id] = account = AccountOf(user, UnnamedPerson(workspace.Id, id), named: false);
        }

        return account is { IsOurs: true } ? account.Person : null;
    }

    async Task<ImmutableArray<TeamChannel>?> Channels(CancellationToken cancellation)
    {
        var search = new ChannelSearch(workspace);
        var channels = ImmutableArray.CreateBuilder<TeamChannel>();
        foreach (var team in Company.Teams.Values.Where(team => Company.WorkspaceOf(new Destination.LeadersChannel(team.Id)) == workspace.Id))
        {
            switch (await search.Find(team.Channel, cancellation))
            {
                case ChannelFinding.Found { Channel: var channel }:
                    channels.Add(new(workspace.Id, team.Id, channel.Id));
                    break;
                case ChannelFinding.CannotTell:
                    return null;
            }
        }

        return channels.ToImmutable();
    }

    Account AccountOf(SlackUser user, PersonId person, bool named) =>
        new(workspace.Id, user.Id, person, named ? null : user.Name, user.Zone, user.State, null, wall.Now);
}
