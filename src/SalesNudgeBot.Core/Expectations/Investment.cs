using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Expectations;

/// <summary>What stands behind an edict.</summary>
/// <param name="What">In the words of whoever gives it.</param>
/// <param name="Hours">Of working time.</param>
/// <param name="Money">In the company's one currency.</param>
/// <param name="By">Who owes it.</param>
public sealed record Investment(string What, decimal? Hours, decimal? Money, PersonId By);
