using NodaTime;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>How fast the bot lets itself speak in one workspace, below what Slack refuses (protocol section 13).</summary>
/// <param name="Posts">How many posts may go at once after a rest, all conversations of the workspace together; at least two. They gather again in <paramref name="PostsWithin"/>.</param>
/// <param name="Spacing">Between two posts to one conversation.</param>
/// <param name="LongestWait">A turn that is nearer is waited for; one further off is told to the caller.</param>
/// <param name="AssumeSpent">At the start, as if an earlier process had just used up what may be posted.</param>
public sealed record SlackLimits(int Posts, Duration PostsWithin, Duration Spacing, Duration LongestWait, bool AssumeSpent)
{
    /// <summary>Five a second with a burst of ten, and one a second to a conversation.</summary>
    public static SlackLimits Default { get; } = new(10, Duration.FromSeconds(2), Duration.FromSeconds(1), Duration.FromSeconds(4), AssumeSpent: true);
}
