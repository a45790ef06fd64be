using System.Collections.Immutable;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Promises;

/// <summary>
/// A promise with everything it rests on, and its case if one is open: decided together, stored as one stream of events. A breach is
/// traced along it to the first broken link.
/// </summary>
/// <param name="Version">The number of events so far.</param>
public sealed record Chain(ChainId Id, TeamId Team, int Version, Promise Head, ImmutableArray<Promise> Links, Case? Case)
{
    /// <summary>The delivery promise that the head rests on; null where the rep delivers alone.</summary>
    public Promise? Delivery => Head.RestsOn is { } id ? Find(id) : null;

    /// <summary>Who promised it: the rep, where it is for a client.</summary>
    public PersonId Rep => Head.By;

    /// <summary>Who must do the work: the deliverer, or the rep where nobody else was named.</summary>
    public PersonId Deliverer => Delivery?.By ?? Head.By;

    public bool IsOpen => Head.IsOpen;

    /// <summary>False for a promise between two of us that stands alone: no client waits for it, and no case ever opens.</summary>
    public bool IsForClient => Head.Kind is PromiseKind.Client;

    public Promise? Find(PromiseId id) => Head.Id == id ? Head : Links.FirstOrDefault(link => link.Id == id);
}
