using System.Text.Json;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.People;

/// <summary>Finds channels by their id or name. A private one is there for the bot only once it is in it.</summary>
sealed class ChannelSearch(SlackWorkspace workspace)
{
    SlackList? list;

    public async Task<ChannelFinding> Find(string channel, CancellationToken cancellation)
    {
        if (IsId(channel))
        {
            return await workspace.Conversation(channel, cancellation) switch
            {
                SlackAnswer.Ok { Body: var body } when body.At("channel") is { } found && SlackChannel.Read(found) is { } read => new ChannelFinding.Found(read),
                SlackAnswer.Refused { Error: "channel_not_found" } => new ChannelFinding.NotThere(),
                var answer => new ChannelFinding.CannotTell(answer),
            };
        }

        list ??= await workspace.Channels(cancellation);
        return list.Items.Select(SlackChannel.Read).FirstOrDefault(found => found?.Name == channel) is { } named ? new ChannelFinding.Found(named)
            : list.Trouble is { } trouble ? new ChannelFinding.CannotTell(trouble)
            : new ChannelFinding.NotThere();
    }

    public static bool IsId(string channel) => channel is ['C' or 'G', ..] && channel.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}

/// <param name="IsShared">With another company, by Slack Connect.</param>
sealed record SlackChannel(string Id, string Name, bool IsPrivate, bool IsArchived, bool BotIsIn, bool IsShared)
{
    public static SlackChannel? Read(JsonElement channel) =>
        channel.Text("id") is { } id
            ? new(
                id,
                channel.Text("name") ?? id,
                channel.IsTrue("is_private"),
                channel.IsTrue("is_archived"),
                channel.IsTrue("is_member"),
                channel.IsTrue("is_ext_shared") || channel.IsTrue("is_pending_ext_shared"))
            : null;
}

abstract record ChannelFinding
{
    public sealed record Found(SlackChannel Channel) : ChannelFinding;

    /// <summary>It does not exist, or is private and the bot is not in it: Slack tells no difference.</summary>
    public sealed record NotThere : ChannelFinding;

    public sealed record CannotTell(SlackAnswer Answer) : ChannelFinding;
}
