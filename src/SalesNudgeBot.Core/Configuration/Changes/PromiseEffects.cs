using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>What becomes of open promises and their cases that have a home before and after.</summary>
static class PromiseEffects
{
    public static IEnumerable<WorkEffect> Of(Company before, Company after, IEnumerable<Chain> open, Instant now)
    {
        foreach (var chain in open.Where(chain => chain.IsOpen))
        {
            if (before.Teams.GetValueOrDefault(chain.Team) is not { } was || after.Teams.GetValueOrDefault(chain.Team) is not { } will)
            {
                continue;
            }

            if (was.Leader != will.Leader)
            {
                yield return new(WorkKind.Promise, chain.Head.Id.Value, EffectWords.AnotherLeader(chain, was.Leader, will.Leader));
            }

            if (before.TeamOfRep(chain.Rep)?.Id == chain.Team && after.TeamOfRep(chain.Rep)?.Id != chain.Team)
            {
                yield return new(WorkKind.Promise, chain.Head.Id.Value, EffectWords.StaysWithTeam(chain, will));
            }

            if (chain.Case is { IsOpen: true } @case && !SamePolicy(before, was, after, will))
            {
                yield return new(WorkKind.Promise, chain.Head.Id.Value, EffectWords.KeepsItsSteps(chain, @case.Policy.Id));
            }

            // Before it ran with a company that may have nobody for it any more; then there is nothing to compare with.
            if (NextAt(chain, before) is { } old && NextAt(chain, after) is { } next && old != next && Instant.Max(old, now) != Instant.Max(next, now))
            {
                yield return new(WorkKind.Promise, chain.Head.Id.Value, EffectWords.LookedAt(chain, Instant.Max(old, now), before, Instant.Max(next, now), after));
            }
        }
    }

    static bool SamePolicy(Company before, Team was, Company after, Team will) =>
        before.PolicyOf(was) is var old && after.PolicyOf(will) is var now && old.Steps.AsSpan().SequenceEqual(now.Steps.AsSpan()) && (old with { Steps = now.Steps }) == now;

    static Instant? NextAt(Chain chain, Company company)
    {
        try
        {
            return chain.Links.Prepend(chain.Head).All(promise => !promise.IsOpen || company.People.ContainsKey(promise.By)) ? DueRules.NextAt(chain, company) : null;
        }
        catch (NoWorkingTimeException)
        {
            return null;
        }
    }
}
