using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Ports;

public interface ILedgerStore
{
    Chain? Load(ChainId id);

    /// <summary>Every event of the chain, in order.</summary>
    IReadOnlyList<LedgerEntry> Entries(ChainId id);

    /// <summary>Appends the entries and replaces the snapshot.</summary>
    /// <param name="before">The version that was loaded; 0 for a new chain. When another writer appended meanwhile the whole work runs again.</param>
    /// <param name="nextAt">Product time at which the chain's rule runs again; null when nothing more can become due.</param>
    void Save(Chain after, int before, ImmutableArray<LedgerEntry> entries, Instant? nextAt);

    /// <summary>Chains whose next instant is not after <paramref name="now"/>, earliest first.</summary>
    IReadOnlyList<ChainId> Due(Instant now, int limit);

    /// <summary>The earliest next instant of any chain.</summary>
    Instant? NextDue();

    /// <summary>Sets the next instant only: after a change of calendars or people.</summary>
    void Replan(ChainId id, Instant? nextAt);

    /// <summary>All but plans, in the order they were made, as the two below.</summary>
    IReadOnlyList<Chain> All(bool openOnly);

    /// <summary>Chains in which the person promised, delivers, or is promised something.</summary>
    IReadOnlyList<Chain> Of(PersonId person, bool openOnly);

    /// <summary>Chains of the person, open or not, with a date that passed unmet at that instant or later; in the order they were made.</summary>
    IReadOnlyList<Chain> Missed(PersonId person, Instant since);

    IReadOnlyList<Chain> OfTeam(TeamId team, bool openOnly);

    /// <summary>What the person said in check-ins that they would do next, in the order they said it.</summary>
    IReadOnlyList<Chain> Plans(PersonId rep);
}
