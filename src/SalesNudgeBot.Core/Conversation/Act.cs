using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Conversation;

/// <summary>What a person did, the same on every platform.</summary>
public abstract record Act
{
    /// <param name="About">Key of the message it answers, where the platform knows (a thread, a reply).</param>
    public sealed record Wrote(string Text, string? About = null) : Act;

    /// <summary>What follows a slash command. Answered where it was given, for nobody else to see.</summary>
    public sealed record Commanded(string Text) : Act;

    /// <summary>A message that somebody wants to track as a promise.</summary>
    /// <param name="Link">Where the message is; null where the platform has no links.</param>
    public sealed record Quoted(string Text, string? Link) : Act;

    /// <summary>The person looks at the bot's own page on the platform, and wants to see it as it is now.</summary>
    public sealed record OpenedHome : Act;

    /// <param name="On">Key of the message whose button it was.</param>
    public sealed record Clicked(ActionRef Action, string? On = null) : Act;

    public sealed record Submitted(ActionRef Action, ImmutableSortedDictionary<string, string> Values, string? On = null) : Act;
}
