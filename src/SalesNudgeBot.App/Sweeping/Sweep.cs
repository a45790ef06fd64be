using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Leadership;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.App.Sweeping;

/// <summary>Acts on what is due: can run late, twice, or on two machines.</summary>
public sealed class Sweep(IDatabase database, ICompanySource companies, IProductClock clock, ILogger<Sweep> log)
{
    const int RowsAtOnce = 50;
    static readonly Duration AfterMistake = Duration.FromHours(1);

    /// <returns>How many rows were looked at; zero when nothing is due.</returns>
    public async Task<int> RunOnce(CancellationToken cancellation) =>
        await Chains(cancellation) + await CheckIns(cancellation);

    async Task<int> Chains(CancellationToken cancellation)
    {
        var due = await database.Read(stores => stores.Ledger.Due(clock.Now, RowsAtOnce), cancellation);
        foreach (var id in due)
        {
            await Advance(id, cancellation);
        }

        return due.Count;
    }

    /// <summary>One chain that cannot be decided holds up no other: it is looked at again an hour later.</summary>
    async Task Advance(ChainId id, CancellationToken cancellation)
    {
        try
        {
            await database.Write(stores => Advance(stores, id), cancellation: cancellation);
        }
        catch (Exception bug) when (bug is not (DatabaseUnavailableException or OperationCanceledException))
        {
            Log.ChainFailed(log, id.Value, bug);
            await database.Write(
                stores =>
                {
                    stores.Ledger.Replan(id, clock.Now + AfterMistake);
                    return 0;
                },
                cancellation: cancellation
            );
        }
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

    /// <summary>Most looks find nothing due: those do not take the database's one turn to write.</summary>
    async Task<int> CheckIns(CancellationToken cancellation) =>
        await database.Read(stores => Due(stores, clock.Now), cancellation)
            ? await database.Write(
                stores =>
                {
                    var (company, now) = (companies.In(stores), clock.Now);
                    return CheckInSweep.RunDue(stores, company, now, RowsAtOnce) + Digests.RunDue(stores, company, now, RowsAtOnce);
                },
                cancellation: cancellation)
            : 0;

    static bool Due(IStores stores, Instant now) => stores.CheckIns.NextDue() <= now || stores.Digests.NextDue() <= now;
}
