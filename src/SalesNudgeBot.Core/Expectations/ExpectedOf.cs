using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>Of one person, of the reps of one team, or, where both are null, of every rep.</summary>
public readonly record struct ExpectedOf(TeamId? Team, PersonId? Person);
