using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Core.Promises.LedgerEvent;

namespace SalesNudgeBot.Core.Promises;

/// <summary>A chain's state is what its entries add up to: folding them again gives the stored snapshot.</summary>
public static class ChainFold
{
    public static Chain Fold(ChainId id, TeamId team, IEnumerable<LedgerEntry> entries) =>
        entries.Aggregate((Chain?)null, (chain, entry) => Apply(id, team, chain, entry))
        ?? throw new ArgumentException($"Chain {id} has no entries.", nameof(entries));

    public static Chain Apply(ChainId id, TeamId team, Chain? chain, LedgerEntry entry)
    {
        if (chain is null)
        {
            return entry.Event is Made first
                ? new(id, team, 1, PromiseFold.Begin(first, entry.HappenedAt), [], null)
                : throw new ArgumentException($"Chain {id} starts with {entry.Event.GetType().Name}, not with a promise made.", nameof(entry));
        }

        chain = chain with { Version = chain.Version + 1 };
        if (entry.Event is Made link)
        {
            chain = chain with { Links = chain.Links.Add(PromiseFold.Begin(link, entry.HappenedAt)) };
        }
        else if (AboutPromise(entry.Event) is { } promise)
        {
            chain = chain.Head.Id == promise
                ? chain with { Head = PromiseFold.Apply(chain.Head, entry.Event, entry.HappenedAt) }
                : chain with { Links = [.. chain.Links.Select(l => l.Id == promise ? PromiseFold.Apply(l, entry.Event, entry.HappenedAt) : l)] };
        }

        return entry.Event switch
        {
            CaseOpened opened => chain with { Case = CaseFold.Begin(opened, entry.HappenedAt) },
            _ when chain.Case is { } @case => chain with { Case = CaseFold.Apply(@case, entry) },
            _ => chain,
        };
    }

    static PromiseId? AboutPromise(LedgerEvent what) =>
        what switch
        {
            Accepted e => e.Promise,
            Declined e => e.Promise,
            WatchStarted e => e.Promise,
            AskPlanned e => e.Promise,
            Asked e => e.Promise,
            AskFailed e => e.Promise,
            ConfirmedOnTrack e => e.Promise,
            RiskReported e => e.Promise,
            RiskDetected e => e.Promise,
            Redated e => e.Promise,
            NewDateAgreed e => e.Promise,
            Corrected e => e.Promise,
            DuePassed e => e.Promise,
            Delivered e => e.Promise,
            ConfirmPlanned e => e.Promise,
            ConfirmAsked e => e.Promise,
            LeftUnconfirmed e => e.Promise,
            NotThere e => e.Promise,
            Closed e => e.Promise,
            _ => null,
        };
}
