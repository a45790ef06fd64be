using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;

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
                    Replanning.All(stores, company, now);
                }
                else
                {
                    CheckInSweep.EnsurePlanned(stores, company, now);
                }

                return changed;
            },
            cancellation: cancellation);
}
