using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.People;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.Checking;

/// <summary>Whether each leaders' channel is there, is private, has the bot in it, and nobody else who has no business there.</summary>
sealed class ChannelCheck(SlackWorkspace workspace, ManifestPeople manifest, UserSearch users, IReadOnlyDictionary<PersonId, SlackUser> found)
{
    const int MostNamed = 10;

    Company Company => manifest.Company;

    string Invite => $"/invite @{workspace.Identity?.Name}";

    public async Task Run(List<Checked> lines, CancellationToken cancellation)
    {
        var search = new ChannelSearch(workspace);
        var teams = Company.Teams.Values.Where(team => Company.WorkspaceOf(new Destination.LeadersChannel(team.Id)) == workspace.Id);
        foreach (var team in teams.OrderBy(team => team.Id.Value, StringComparer.Ordinal))
        {
            var what = $"channel of {team.Id}";
            switch (await search.Find(team.Channel, cancellation))
            {
                case ChannelFinding.Found { Channel: var channel }:
                    await Look(what, team, channel, lines, cancellation);
                    break;
                case ChannelFinding.NotThere:
                    lines.Add(Checked.Problem(
                        what,
                        $"the bot sees no channel {Shown(team.Channel)}; a private one it sees only once it is in it",
                        $"Type {Invite} in that channel, or put right its name in the manifest."));
                    break;
                case ChannelFinding.CannotTell { Answer: var answer }:
                    lines.Add(Trouble.Of(what, answer));
                    break;
            }
        }
    }

    static string Shown(string channel) => ChannelSearch.IsId(channel) ? channel : $"#{channel}";

    async Task Look(string what, Team team, SlackChannel channel, List<Checked> lines, CancellationToken cancellation)
    {
        var before = lines.Count;
        var open = manifest.OpenChannels.Contains(team.Id);
        if (channel.IsArchived)
        {
            lines.Add(Checked.Problem(what, $"#{channel.Name} is archived: nothing can be written there", "Unarchive it in Slack, or name another channel."));
            return;
        }

        if (!channel.BotIsIn)
        {
            lines.Add(Checked.Problem(what, $"the bot is not in #{channel.Name}", $"Type {Invite} in #{channel.Name}."));
        }

        if (channel.IsShared)
        {
            lines.Add(Checked.Problem(what, $"#{channel.Name} is shared with another company", "Name a channel of your own company: what is shown there is about clients."));
        }

        if (!channel.IsPrivate && !open)
        {
            lines.Add(Checked.Problem(
                what,
                $"#{channel.Name} is public: everyone can read about clients and promises there",
                "Make it private in its settings, or say open: true under the team if that is what you want."));
        }

        if (!open)
        {
            await Members(what, team, channel, lines, cancellation);
        }

        if (lines.Count == before)
        {
            lines.Add(Checked.Fine(what, $"#{channel.Name} ({channel.Id}){(open ? ", open to others as the manifest says" : ", private, for leaders only")}"));
        }
    }

    async Task Members(string what, Team team, SlackChannel channel, List<Checked> lines, CancellationToken cancellation)
    {
        var members = await workspace.Members(channel.Id, cancellation);
        if (members.Trouble is { } trouble)
        {
            if (channel.BotIsIn)
            {
                lines.Add(Trouble.Of(what, trouble));
            }

            return;
        }

        var ours = found.ToLookup(one => one.Value.Id, one => one.Key);
        var others = new List<string>();
        foreach (var id in members.Items.Select(item => item.Text()).OfType<string>().Where(id => id != workspace.Identity?.UserId))
        {
            if (!ours[id].Any(person => LeadersChannel.MayBeIn(person, team, Company)) && await Name(id, cancellation) is { } name)
            {
                others.Add(name);
            }
        }

        if (others.Count > 0)
        {
            var named = string.Join(", ", others.Take(MostNamed)) + (others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "");
            lines.Add(Checked.Problem(
                what,
                $"in #{channel.Name} are others than the team's leaders and the admins: {named}",
                "Remove them from the channel, make them admins in the manifest, or say open: true under the team."));
        }
    }

    /// <summary>Null for those who read nothing any more.</summary>
    async Task<string?> Name(string id, CancellationToken cancellation) =>
        await users.ById(id, cancellation) is not UserFinding.Found { User: var user } ? id
        : user.State switch
        {
            AccountState.Left => null,
            AccountState.Bot => $"{user.Name} ({id}, a bot)",
            AccountState.External => $"{user.Name} ({id}, of another company)",
            _ => $"{user.Name} ({id})",
        };
}
