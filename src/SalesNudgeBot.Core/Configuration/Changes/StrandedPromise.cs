using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>An open promise that a company would leave without a home: nobody could keep it, settle it, or hear of it.</summary>
/// <param name="Who">The person whom it misses; null where its team is missing.</param>
public sealed record StrandedPromise(Chain Chain, PromiseId Promise, StrandedBy By, PersonId? Who)
{
    /// <summary>"p-4k2, Acme · SSO live: Ana promised it and is not in the manifest any more".</summary>
    public Line Says => StrandedWords.Says(this);

    /// <summary>What the manifest would have to say.</summary>
    public Line Right => StrandedWords.Right(this);

    /// <summary>What the change from one company to the other strands; what was stranded before it is no reason to refuse it.</summary>
    public static ImmutableArray<StrandedPromise> Between(Company before, Company after, ImmutableArray<Chain> open)
    {
        var already = open.SelectMany(chain => In(before, chain)).Select(one => (one.Promise, one.By)).ToHashSet();
        return [.. open.SelectMany(chain => In(after, chain)).Where(one => !already.Contains((one.Promise, one.By)))];
    }

    static IEnumerable<StrandedPromise> In(Company company, Chain chain)
    {
        if (!chain.IsOpen)
        {
            yield break;
        }

        if (company.Teams.GetValueOrDefault(chain.Team) is not { } team)
        {
            yield return new(chain, chain.Head.Id, StrandedBy.TeamGone, null);
        }
        else if (!company.People.ContainsKey(team.Leader))
        {
            yield return new(chain, chain.Head.Id, StrandedBy.NoLeader, team.Leader);
        }

        // A delivery is open until the client has it: a rep who does not find it there sends it back.
        foreach (var promise in chain.Links.Prepend(chain.Head).Where(promise => promise.IsOpen && !company.People.ContainsKey(promise.By)))
        {
            yield return new(chain, promise.Id, Missing(promise), promise.By);
        }
    }

    static StrandedBy Missing(Promise promise) =>
        promise.Kind switch
        {
            PromiseKind.Delivery => StrandedBy.DelivererGone,
            PromiseKind.Leader => StrandedBy.PromiserGone,
            _ => StrandedBy.RepGone,
        };
}

public enum StrandedBy
{
    RepGone,
    DelivererGone,

    /// <summary>Whoever took a step for the rep, or promised them time.</summary>
    PromiserGone,
    TeamGone,
    NoLeader,
}
