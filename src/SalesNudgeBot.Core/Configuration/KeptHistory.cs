using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What was worked out of all opportunities, for as long as the same import and the same teams ask. Says nothing that those do not, so any two are equal.</summary>
sealed class KeptHistory
{
    volatile Known? known;

    public DealHistory Of(CrmFeed feed, ImmutableDictionary<TeamId, Team> teams, Func<DealHistory> workOut)
    {
        var kept = known;
        if (kept is null || kept.Feed != feed || !ReferenceEquals(kept.Teams, teams))
        {
            known = kept = new(feed, teams, workOut());
        }

        return kept.History;
    }

    public override bool Equals(object? obj) => obj is KeptHistory;

    public override int GetHashCode() => 0;

    sealed record Known(CrmFeed Feed, ImmutableDictionary<TeamId, Team> Teams, DealHistory History);
}
