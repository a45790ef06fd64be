using NodaTime;

namespace SalesNudgeBot.Core.Attention;

/// <summary>What becomes of one candidate. Every reason is for people to read.</summary>
public abstract record Choice(string Id)
{
    public sealed record Send(string Id) : Choice(Id);

    public sealed record Hold(string Id, string Reason, Instant Until) : Choice(Id);

    /// <param name="Into">Id of a candidate that is sent now.</param>
    public sealed record Fold(string Id, string Into, string Reason) : Choice(Id);

    /// <summary>It would have to wait for longer than it is of use.</summary>
    /// <param name="HeldBecause">Why it would have to wait.</param>
    public sealed record Expire(string Id, string HeldBecause) : Choice(Id);

    /// <summary>There is no time at which it could go.</summary>
    public sealed record Drop(string Id, string Reason) : Choice(Id);
}
