using System.Collections.Immutable;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Home;

/// <summary>Everything that one person's own page speaks of, and nothing that this person may not see.</summary>
/// <param name="Chains">Open ones in which the reader promised, delivers, or is promised something, in the order they were made.</param>
/// <param name="Prospecting">Null for everybody but a rep.</param>
/// <param name="Led">The teams that the reader leads or is deputy of.</param>
public sealed record HomeView(PersonId Reader, ImmutableArray<Chain> Chains, OwnProspecting? Prospecting, ImmutableArray<LedTeam> Led)
{
    public IEnumerable<Chain> Own => Chains.Where(chain => chain.IsForClient && chain.Rep == Reader);

    /// <summary>Not yet done, and not declined.</summary>
    public IEnumerable<Chain> Deliveries =>
        Chains.Where(chain => chain.Delivery is { IsOpen: true, DeliveredAt: null, Acceptance: not Acceptance.Declined } delivery && delivery.By == Reader);

    /// <summary>What a leader took on for the reader, each with what it is for.</summary>
    public IEnumerable<(Chain For, Promise Step)> Owed => Steps(Chains).Where(owed => owed.Step.To == Reader);

    /// <summary>What the reader took on for a rep.</summary>
    public IEnumerable<(Chain For, Promise Step)> Owing => Steps(Chains).Where(owing => owing.Step.By == Reader);

    static IEnumerable<(Chain For, Promise Step)> Steps(IEnumerable<Chain> chains) =>
        chains.SelectMany(chain => chain.Links.Prepend(chain.Head).Where(link => link is { Kind: PromiseKind.Leader, IsOpen: true }).Select(step => (chain, step)));
}

/// <param name="Next">The check-in that is open or planned next; null when none is.</param>
public sealed record OwnProspecting(Pace Pace, CheckIn? Next);

/// <param name="Open">Every open chain of the team.</param>
public sealed record LedTeam(Team Team, ImmutableArray<Chain> Open);
