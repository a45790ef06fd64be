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
        // The same one again, as at most starts, is not read back.
        var other = await database.Read(stores => stores.Installation.ConfigurationHash() == manifest.Hash ? null : stores.Installation.Configuration(), cancellation);
        var before = ManifestInForce.Of(other) ?? manifest;
        var directory = ManifestDirectory.Of(before.Company!, before);
        var configuring = new Configuring(database, directory, new Aggregates(), clock, signal);
        return await configuring.Apply(Of(manifest, Environment.UserName), cancellation) is ConfigurationOutcome.Refused refused
            ? throw new CannotStartException(ExitCode.No, Words(refused))
            : (directory, configuring);
    }

    /// <param name="manifest">Without errors.</param>
    public static NewConfiguration Of(ManifestResult manifest, string who) => new(manifest.Hash, ManifestForm.Of(manifest.Files), who, ManifestDirectory.People(manifest.Company!, manifest));

    static string Words(ConfigurationOutcome.Refused refused) =>
        $"The manifest would leave open promises without anybody ({string.Join(", ", refused.Stranded.Select(one => one.Promise))}), so the bot was not started. "
        + "What each of them needs is said by: manifest plan.";
}
