using System.Collections.Immutable;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>What somebody who leads expects of reps, as the manifest says it. Each part may stand alone; at least one is there.</summary>
/// <param name="Id">Of the manifest; empty for a target.</param>
/// <param name="By">Who set it.</param>
public sealed record Expectation(string Id, ExpectedOf Of, PersonId By)
{
    /// <summary>The measure that opportunities_per_month sets a number for: opportunities created.</summary>
    public const string Opportunities = "opportunities";

    /// <summary>The measure that a target sets a number for: what was won, in the company's one currency.</summary>
    public const string Won = "won";

    public Measured? Measured { get; init; }

    /// <summary>Working hours of each week that this takes for sure.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Measures.</summary>
    public ImmutableArray<string> PaidFor { get; init; } = [];

    /// <summary>Measures.</summary>
    public ImmutableArray<string> AccountableFor { get; init; } = [];

    /// <summary>What was decreed, in the words of whoever did.</summary>
    public string? Edict { get; init; }

    public Investment? Investment { get; init; }

    /// <summary>An edict that nobody put hours or money behind.</summary>
    public bool IsUnfunded => Edict is not null && Investment is not ({ Hours: not null } or { Money: not null });

    /// <summary>It stands under a team, for one rep or for all of them, and not among the expectations.</summary>
    public bool IsTarget { get; init; }
}
