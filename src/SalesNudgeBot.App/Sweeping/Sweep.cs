using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Sweeping;

/// <summary>Acts on what is due: can run late, twice, or on two machines.</summary>
public sealed class Sweep(IDatabase database, ICompanySource companies, IProductClock clock)
{
    const int RowsAtOnce = 50;

    /// <returns>How many rows were looked at; zero when nothing is due.</returns>
    public async Task<int> RunOnce(CancellationToken cancellation) =>
        await Chains(cancellation) + await CheckIns(cancellation);

    async Task<int> Chains(CancellationToken cancellation)
    {
        var due = await database.Read(stores => stores.Ledger.Due(clock.Now, RowsAtOnce), cancellation);
        foreach (var id in due)
        {
            await database.Write(stores => Advance(stores, id), cancellation: cancellation);
        }

        return due.Count;
    }

    bool Advance(IStores stores, ChainId id)
    {
        var company = companies.In(stores);
        if (stores.Ledger.Load(id) is not { } chain || !company.Teams.ContainsKey(chain.Team))
        {
            stores.Ledger.Replan(id, null);
            return false;
        }

        var decision = DueRules.Advance(chain, company, new($"{id.Aggregate}@{chain.Version}"), clock.Now);
        if (decision.Entries.IsEmpty)
        {
            stores.Ledger.Replan(id, DueRules.NextAt(chain, company));
        }

        ChainSaving.Save(stores, company, chain, decision, clock.Now);
        return true;
    }

    Task<int> CheckIns(CancellationToken cancellation) =>
        database.Write(stores => CheckInSweep.RunDue(stores, companies.In(stores), clock.Now, RowsAtOnce), cancellation: cancellation);
}
