using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.People;

/// <summary>Finds channels by their id or name, in the teams that the bot is in.</summary>
sealed class ChannelSearch(IReadOnlyList<TeamRead> teams)
{
    /// <param name="leader">The account of whoever leads there: of channels with one name, the one in a team of theirs.</param>
    /// <returns>Null when it is in none of these teams.</returns>
    public FoundChannel? Find(string channel, string? leader)
    {
        var found = teams.SelectMany(team => team.Channels.Where(each => each.Id == channel || each.Name.Equals(channel, StringComparison.OrdinalIgnoreCase)).Select(each => (Team: team, Channel: each)));
        return found.OrderByDescending(one => leader is not null && one.Team.Members.Any(member => member.Account == leader)).Select(one => one.Channel).FirstOrDefault();
    }
}

/// <summary>A team of the tenant with the bot in it.</summary>
sealed record TeamRead(ConversationReference Team, ImmutableArray<Member> Members, ImmutableArray<FoundChannel> Channels)
{
    /// <summary>What Teams leaves out, in every language: the first channel's name.</summary>
    const string General = "General";

    /// <returns>Null with what Teams answered instead.</returns>
    public static async Task<(TeamRead? Read, ConnectorAnswer? Trouble)> Take(TeamsWorkspace workspace, ConversationReference team, CancellationToken cancellation)
    {
        var (members, trouble) = await workspace.Members(team, cancellation);
        if (members is null)
        {
            return (null, trouble);
        }

        var answer = await workspace.ChannelsOf(team, cancellation);
        return answer is ConnectorAnswer.Ok { Body: var body }
            ? (new(team, members.Value, [.. body.Items("conversations").Select(item => item.Text("id") is { } id ? new FoundChannel(id, item.Text("name") ?? General, team) : null).OfType<FoundChannel>()]), null)
            : (null, answer);
    }
}

sealed record FoundChannel(string Id, string Name, ConversationReference Team);
