using NodaTime;

namespace SalesNudgeBot.Core.Promises;

/// <summary>The verdict is given once, at the end.</summary>
public static class Verdicts
{
    /// <param name="told">Whether the receiver was told in time; null where the receiver is ours and knows.</param>
    /// <param name="delivered">The day of delivery decides, however late it was confirmed.</param>
    public static Verdict Of(Promise promise, bool? told, Instant delivered) =>
        promise.BreachedAt is not { } breached || delivered <= breached
            ? promise.Redatings > 0
                ? Verdict.Redated
                : Verdict.Kept
        : told is false ? Verdict.BrokenAndSilent
        : Verdict.BrokenButTold;

    /// <summary>Told counts before the breach, or before the client-presence clock that started with it ran out.</summary>
    public static bool WasTold(Chain chain) =>
        chain.Head.BreachedAt is not { } breached
        || (chain.Case is { } @case && @case.Presence.Touches.Any(touch => touch.At <= breached || touch.At <= @case.Presence.BreachRunsOutAt));
}
