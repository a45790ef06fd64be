using System.Collections.Immutable;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>Two expectations that cannot both hold, or one that cannot hold alone: then <paramref name="Other"/> is the same.</summary>
public abstract record Contradiction(Expectation One, Expectation Other)
{
    /// <summary>Those of whom it is expected, in the order of their ids; never empty but for an edict.</summary>
    public ImmutableArray<PersonId> Of { get; init; } = [];

    /// <summary>One pushes the measure up and the other down.</summary>
    public sealed record BothWays(Expectation One, Expectation Other) : Contradiction(One, Other);

    /// <summary>One asks for more of the measure than the other allows.</summary>
    public sealed record NoRoom(Expectation One, Expectation Other) : Contradiction(One, Other);

    /// <summary>Two people who lead, two numbers: both to reach, or both to stay within.</summary>
    public sealed record TwoNumbers(Expectation One, Expectation Other, bool ToReach) : Contradiction(One, Other);

    /// <param name="One">The one that takes most.</param>
    /// <param name="Mandated">By all expectations together, in a week.</param>
    /// <param name="Working">Hours of their calendar's week.</param>
    public sealed record TooManyHours(Expectation One, Expectation Other, decimal Mandated, decimal Working) : Contradiction(One, Other);

    /// <param name="One">Holds them accountable for the measure.</param>
    /// <param name="Other">Pays them for others.</param>
    public sealed record PaidForOther(Expectation One, Expectation Other, string Measure) : Contradiction(One, Other);

    /// <param name="Needed">Opportunities in a month.</param>
    public sealed record AboveAnyRate(Expectation One, decimal Needed) : Contradiction(One, One);

    public sealed record Unfunded(Expectation One) : Contradiction(One, One);
}
