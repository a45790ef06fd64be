using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Configuring;

/// <summary>
/// Puts a manifest into force: in one transaction its revision is noted, joiners get their check-ins, what is open of leavers ends, and
/// everything else open gets the instants of the new zones, hours and teams. Rules see the new company with that commit, and not before.
/// </summary>
public sealed class Configuring(IDatabase database, CompanyDirectory directory, ISentHook hook, IProductClock clock, CommitSignal signal)
{
    /// <summary>Applying what is in force again changes nothing, but tells the admins where the folder had been refused meanwhile.</summary>
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task<ConfigurationOutcome> Apply(NewConfiguration next, CancellationToken cancellation)
    {
        directory.Expect(next.Hash, next.People);
        var outcome = await database.Write(stores => Apply(stores, next, clock.Now), cancellation: cancellation);
        if (outcome is ConfigurationOutcome.Refused)
        {
            directory.ExpectNothing();
        }

        await directory.Refresh(database, cancellation);
        signal.Raise();
        return outcome;
    }

    /// <summary>Tells the admins, once for each hash after each revision, that what they wrote is not in force, and why.</summary>
    /// <returns>False when they were told before.</returns>
    /// <exception cref="DatabaseUnavailableException">Nobody was told.</exception>
    public async Task<bool> Refuse(string hash, Message why, CancellationToken cancellation)
    {
        var told = await database.Write(stores => Refuse(stores, directory.In(stores), hash, why, clock.Now), cancellation: cancellation);
        signal.Raise();
        return told;
    }

    ConfigurationOutcome Apply(IStores stores, NewConfiguration next, Instant now)
    {
        var (inForce, before) = (stores.Installation.Configuration(), directory.In(stores));
        if (inForce is { Form: not null } && inForce.Hash == next.Hash)
        {
            return Again(stores, before, inForce, now);
        }

        var left = Leavers.Of(stores, directory.Manifest, next.People);
        var after = CompanyDirectory.Would(next.People, stores, left);
        if (StrandedPromise.Between(before, after, [.. stores.Ledger.All(openOnly: true)]) is { IsEmpty: false } stranded)
        {
            Refuse(stores, before, next.Hash, ConfigurationWords.Stranded(stranded), now);
            return new ConfigurationOutcome.Refused(stranded);
        }

        var revision = new ConfigurationRevision((inForce?.Number ?? 0) + 1, next.Hash, now)
        {
            Form = next.Form,
            Who = next.Who,
            Changes = inForce?.Hash == next.Hash ? ChangeCounts.None : ChangeCounts.Of(inForce is null ? null : before, after),
        };
        stores.Installation.SetConfiguration(revision);
        Leavers.End(stores, before, after, left, hook, now);
        if (after.Mode is BotMode.Shadow)
        {
            Leavers.EndAsked(stores, after);
        }

        stores.Outbox.ReleaseAll();
        Replanning.All(stores, after, now);
        if (inForce?.Refused is not null)
        {
            AdminNotices.Tell(stores, after, $"manifest/{revision.Number}/in-force", ConfigurationWords.InForce, WhyWords.ManifestChanged(now), now);
        }

        return new ConfigurationOutcome.Applied(revision);
    }

    static ConfigurationOutcome.Same Again(IStores stores, Company company, ConfigurationRevision inForce, Instant now)
    {
        if (inForce.Refused is { } refused)
        {
            stores.Installation.SetRefused(null);
            AdminNotices.Tell(stores, company, $"manifest/{inForce.Number}/{refused}/in-force", ConfigurationWords.InForce, WhyWords.ManifestChanged(now), now);
        }

        CheckInSweep.EnsurePlanned(stores, company, now);
        return new();
    }

    static bool Refuse(IStores stores, Company company, string hash, Message why, Instant now)
    {
        if (stores.Installation.Configuration() is not { } inForce || inForce.Refused == hash)
        {
            return false;
        }

        stores.Installation.SetRefused(hash);
        AdminNotices.Tell(stores, company, $"manifest/{inForce.Number}/{hash}", why, WhyWords.ManifestChanged(now), now);
        return true;
    }
}
