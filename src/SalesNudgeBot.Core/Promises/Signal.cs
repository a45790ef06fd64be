using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Promises;

/// <summary>A reason for risk, told in words wherever the risk is shown.</summary>
public abstract record Signal
{
    public sealed record SaidSo(PersonId Who) : Signal;

    public sealed record Declined(PersonId Who) : Signal;

    public sealed record Silent(PersonId Who, int Asks) : Signal;

    public sealed record Unreachable(PersonId Who) : Signal;

    public sealed record Unbacked(PersonId Who) : Signal;

    public sealed record SlippedBefore(int Times) : Signal;

    public sealed record DuePassed(Instant Due) : Signal;
}

public enum Risk
{
    None,
    Watch,
    AtRisk,
    Breached,
}
