using NodaTime;

namespace SalesNudgeBot.App.Clocks;

public abstract record MoveResult
{
    public sealed record Moved(Instant Now) : MoveResult;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(string Reason) : MoveResult;

    /// <summary>Something stays due at <paramref name="At"/> however often it is looked at: an error of ours. The clock stands there.</summary>
    public sealed record Stuck(Instant At, string What) : MoveResult;
}
