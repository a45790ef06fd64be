using System.Collections.Immutable;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What a database has open at the moment a manifest is to change.</summary>
/// <param name="Chains">All open ones but plans, which end with whoever made them.</param>
/// <param name="CheckIns">Planned, on their way, or asked and not answered.</param>
public sealed record OpenWork(ImmutableArray<Chain> Chains, ImmutableArray<CheckIn> CheckIns)
{
    public static OpenWork None { get; } = new([], []);
}
