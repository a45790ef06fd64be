using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Conversation;

/// <summary>What a person did, the same on every platform.</summary>
public abstract record Act
{
    /// <param name="About">Key of the message it answers, where the platform knows (a thread, a reply).</param>
    public sealed record Wrote(string Text, string? About = null) : Act;

    /// <param name="On">Key of the message whose button it was.</param>
    public sealed record Clicked(ActionRef Action, string? On = null) : Act;

    public sealed record Submitted(ActionRef Action, ImmutableSortedDictionary<string, string> Values, string? On = null) : Act;
}
