using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What becomes another when one company takes the place of another, and what that means for everything open.</summary>
public sealed record ConfigurationPlan(ImmutableArray<ConfigurationChange> Changes, ImmutableArray<WorkEffect> Effects, ImmutableArray<StrandedPromise> Stranded)
{
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Whether it may be applied: nothing open is left without a home.</summary>
    public bool IsSafe => Stranded.IsEmpty;

    /// <param name="before">As it runs now, with the time off said in chat.</param>
    /// <param name="after">As it would run then, with the same.</param>
    /// <param name="now">Product time.</param>
    public static ConfigurationPlan Of(Company before, Company after, OpenWork work, Instant now)
    {
        ImmutableArray<ConfigurationChange> changes =
            [.. PersonChanges.Of(before, after), .. TeamChanges.Of(before, after), .. CalendarChanges.Of(before, after), .. PolicyChanges.Of(before, after), .. SectionChanges.Of(before, after)];
        var stranded = StrandedPromise.Between(before, after, work.Chains);
        var left = stranded.Select(one => one.Chain.Id).ToHashSet();
        return new(
            changes,
            changes.IsEmpty ? [] : [.. PromiseEffects.Of(before, after, work.Chains.Where(chain => !left.Contains(chain.Id)), now), .. CheckInEffects.Of(before, after, work.CheckIns, now)],
            stranded);
    }
}
