using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Puts a manifest into force in the database.</summary>
static class Applying
{
    public static Task<bool> Apply(IDatabase database, ICompanySource companies, string hash, Instant now, CancellationToken cancellation) =>
        database.Write(
            stores =>
            {
                var company = companies.In(stores);
                var applied = stores.Installation.Configuration();
                var changed = applied?.Hash != hash;
                if (changed)
                {
                    stores.Installation.SetConfiguration(new((applied?.Number ?? 0) + 1, hash, now));
                    foreach (var chain in stores.Ledger.All(openOnly: true).Where(chain => company.Teams.ContainsKey(chain.Team)))
                    {
                        stores.Ledger.Replan(chain.Id, DueRules.NextAt(chain, company));
                    }
                }

                CheckInSweep.EnsurePlanned(stores, company, now);
                return changed;
            },
            cancellation: cancellation);
}
