using NodaTime;
using SalesNudgeBot.App.CheckIns;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Puts a manifest into force in the database.</summary>
static class Applying
{
    public static Task<bool> Apply(IDatabase database, ICompanySource companies, ManifestResult manifest, string who, Instant now, CancellationToken cancellation) =>
        database.Write(
            stores =>
            {
                var company = companies.In(stores);
                var applied = stores.Installation.Configuration();
                var changed = applied?.Hash != manifest.Hash;
                if (changed || applied?.Form is null)
                {
                    stores.Installation.SetConfiguration(new((applied?.Number ?? 0) + 1, manifest.Hash, now)
                    {
                        Form = ManifestForm.Of(manifest.Files),
                        Who = who,
                        Changes = changed ? ChangeCounts.Of(CompanyOf(applied), manifest.Company!) : ChangeCounts.None,
                    });
                }

                if (changed)
                {
                    Replanning.All(stores, company, now);
                }
                else
                {
                    CheckInSweep.EnsurePlanned(stores, company, now);
                }

                return changed;
            },
            cancellation: cancellation);

    /// <summary>Null where none was in force, or its form was not kept.</summary>
    static Company? CompanyOf(ConfigurationRevision? revision) =>
        revision?.Form is { } form ? ManifestReader.Read(ManifestForm.Read(form)).Company : null;
}
