using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Puts the manifest that the bot starts with into force, over the one that was in force when it stopped.</summary>
static class Applying
{
    /// <returns>The directory of that manifest, and what puts another in its place.</returns>
    /// <exception cref="CannotStartException">It would leave open promises without anybody.</exception>
    public static async Task<(CompanyDirectory Directory, Configuring Configuring)> AtStart(
        IDatabase database, ManifestResult manifest, IProductClock clock, CommitSignal signal, CancellationToken cancellation)
    {
        var inForce = await database.Read(stores => stores.Installation.Configuration(), cancellation);
        var directory = InForce(inForce, manifest) ?? ManifestDirectory.Of(manifest.Company!, manifest);
        var configuring = new Configuring(database, directory, new Aggregates(), clock, signal);
        return await configuring.Apply(Of(manifest, Environment.UserName), cancellation) is ConfigurationOutcome.Refused refused
            ? throw new CannotStartException(ExitCode.No, Words(refused))
            : (directory, configuring);
    }

    /// <param name="manifest">Without errors.</param>
    public static NewConfiguration Of(ManifestResult manifest, string who) => new(manifest.Hash, ManifestForm.Of(manifest.Files), who, ManifestDirectory.People(manifest.Company!, manifest));

    /// <summary>Null where it is the same one, where none was in force, and where what was kept of it means nothing to this version.</summary>
    static CompanyDirectory? InForce(ConfigurationRevision? revision, ManifestResult manifest) =>
        revision?.Form is { } form && revision.Hash != manifest.Hash && ManifestReader.Read(ManifestForm.Read(form)) is { Company: { } company } kept ? ManifestDirectory.Of(company, kept) : null;

    static string Words(ConfigurationOutcome.Refused refused) =>
        $"The manifest would leave open promises without anybody ({string.Join(", ", refused.Stranded.Select(one => one.Promise))}), so the bot was not started. "
        + "What each of them needs is said by: manifest plan.";
}
