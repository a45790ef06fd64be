using System.Collections.Immutable;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Inbound;

namespace SalesNudgeBot.Teams.People;

/// <summary>
/// Looks at one tenant for everyone and every channel that the manifest names: in the teams that the bot is in, and in the chats that
/// people have with it. There is no list of a whole tenant for a bot to read.
/// </summary>
sealed class TenantLook(TeamsWorkspace workspace, ManifestPeople manifest, IWallClock wall)
{
    const string NotInRoster = "BotNotInConversationRoster";

    readonly PersonSearch people = new(workspace.Id);
    readonly List<TeamRead> teams = [];
    readonly HashSet<string> unsure = [];

    Company Company => manifest.Company;

    /// <summary>Null when Teams could not be asked for everything: what was known before holds.</summary>
    public async Task<WorkspaceFindings?> Take(CancellationToken cancellation)
    {
        foreach (var team in workspace.Conversations.Of(ConversationKind.Team).OrderBy(team => team.Key, StringComparer.Ordinal).ToList())
        {
            switch (await TeamRead.Take(workspace, team, cancellation))
            {
                case ({ } read, _):
                    teams.Add(read);
                    break;
                case (_, ConnectorAnswer.Refused { Status: 403 or 404, Code: not Sending.Outcomes.Disabled }):
                    await Leave(team, cancellation);
                    break;
                default:
                    return null;
            }
        }

        foreach (var member in teams.SelectMany(team => team.Members))
        {
            people.Add(member);
        }

        await Chats(cancellation);
        return await Found(cancellation);
    }

    /// <summary>Those who have a chat with the bot, and are in no team with it.</summary>
    async Task Chats(CancellationToken cancellation)
    {
        foreach (var chat in workspace.Conversations.Of(ConversationKind.Personal).Where(chat => chat.ConversationId is not null && !people.Knows(chat.Key)).ToList())
        {
            switch (await workspace.MemberOf(chat, cancellation))
            {
                case ConnectorAnswer.Ok { Body: var body } when Member.Read(body, workspace.Options.Tenant) is { } member:
                    people.Add(member);
                    break;
                case ConnectorAnswer.Refused { Status: 404 }:
                    break;
                default:
                    unsure.Add(chat.Key);
                    break;
            }
        }
    }

    async Task<WorkspaceFindings> Found(CancellationToken cancellation)
    {
        var accounts = new Dictionary<string, Account>();
        var gone = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var person in Company.People.Values.OrderBy(person => person.Id.Value, StringComparer.Ordinal))
        {
            if (people.Find(person) is { } member)
            {
                if (accounts.TryAdd(member.Account, new(workspace.Id, member.Account, person.Id, null, workspace.Conversations.Personal(member.Account)?.Zone, member.State, null, wall.Now)))
                {
                    await Keep(member, cancellation);
                }
            }
            else if (unsure.Count == 0)
            {
                // While somebody's chat could not be read, it may be theirs.
                gone.Add(person.Id);
            }
        }

        return new(workspace.Id, [.. accounts.Values], gone.ToImmutable(), await Channels(accounts.Values, cancellation), null);
    }

    async Task<ImmutableArray<TeamChannel>> Channels(IReadOnlyCollection<Account> accounts, CancellationToken cancellation)
    {
        var search = new ChannelSearch(teams);
        var channels = ImmutableArray.CreateBuilder<TeamChannel>();
        foreach (var team in Company.Teams.Values.Where(team => Company.WorkspaceOf(new Destination.LeadersChannel(team.Id)) == workspace.Id))
        {
            if (search.Find(team.Channel, accounts.FirstOrDefault(account => account.Person == team.Leader)?.Id) is { } found)
            {
                channels.Add(new(workspace.Id, team.Id, found.Id));
                await Keep(found, cancellation);
            }
        }

        return channels.ToImmutable();
    }

    /// <summary>What it takes to write to them first. Of others nothing is kept.</summary>
    Task Keep(Member member, CancellationToken cancellation)
    {
        var before = workspace.Conversations.Personal(member.Account);
        var serviceUrl = before?.ServiceUrl ?? teams.First(team => team.Members.Any(each => each.Account == member.Account)).Team.ServiceUrl;
        var after = (before ?? new(workspace.Id, ConversationKind.Personal, member.Account, null, null, null, null, serviceUrl, null, null, null, wall.Now)) with
        {
            UserId = member.User,
            Name = member.Name,
            Closed = Reopened(before),
            UpdatedAt = wall.Now,
        };
        return workspace.Conversations.Save(after, cancellation);
    }

    Task Keep(FoundChannel channel, CancellationToken cancellation)
    {
        var before = workspace.Conversations.Channel(channel.Id);
        var after = (before ?? new(workspace.Id, ConversationKind.Channel, channel.Id, channel.Id, null, null, null, channel.Team.ServiceUrl, null, null, null, wall.Now)) with
        {
            Team = channel.Team.Key,
            Name = channel.Name,
            Closed = Reopened(before),
            UpdatedAt = wall.Now,
        };
        return workspace.Conversations.Save(after, cancellation);
    }

    /// <summary>What the roster says now is newer than a refusal for not being in it.</summary>
    static string? Reopened(ConversationReference? before) => before?.Closed is NotInRoster ? null : before?.Closed;

    /// <summary>The bot was taken out of it while it was not there to hear so.</summary>
    async Task Leave(ConversationReference team, CancellationToken cancellation)
    {
        foreach (var channel in workspace.Conversations.Of(ConversationKind.Channel).Where(channel => channel.Team == team.Key).ToList())
        {
            await workspace.Conversations.Remove(ConversationKind.Channel, channel.Key, cancellation);
        }

        await workspace.Conversations.Remove(ConversationKind.Team, team.Key, cancellation);
    }
}
