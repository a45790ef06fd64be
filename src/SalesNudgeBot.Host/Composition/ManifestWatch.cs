using System.Collections.Immutable;
using SalesNudgeBot.App.Configuring;
using SalesNudgeBot.App.People;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Wording;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>
/// Looks at the manifest's folder, and puts into force what it holds once that is the same at two looks: a folder in the middle of being
/// copied or saved is left alone. What cannot be put into force is told to the admins, and looked at again now and then: a promise that
/// kept it from being applied may be settled by then.
/// </summary>
sealed class ManifestWatch(string folder, ManifestResult started, Configuring configuring, DirectoryWakeUps wakeUps, TimeProvider time, ILogger<ManifestWatch> log)
{
    static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    string seen = started.Hash;
    (string Hash, bool InForce, long At) dealtWith = (started.Hash, true, 0);

    /// <summary>One look. What could not be stored is tried again at the next.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var hash = ManifestFolder.HashOf(folder);
        if (hash != seen)
        {
            seen = hash;
            return;
        }

        if (dealtWith.Hash == hash && (dealtWith.InForce || time.GetElapsedTime(dealtWith.At) < Again))
        {
            return;
        }

        var manifest = ManifestReader.Read(folder);
        if (manifest.Hash != hash)
        {
            seen = manifest.Hash;
            return;
        }

        dealtWith = (hash, await Deal(manifest, cancellation), time.GetTimestamp());
    }

    /// <returns>Whether it is in force now.</returns>
    async Task<bool> Deal(ManifestResult manifest, CancellationToken cancellation)
    {
        if (manifest.Company is null)
        {
            await configuring.Refuse(manifest.Hash, ConfigurationWords.Invalid(Complaints(manifest)), cancellation);
            Log.ManifestInvalid(log, manifest.Findings.Count(finding => finding.Severity is Severity.Error));
            return false;
        }

        if (RestartNeeded.Between(started, manifest) is { IsEmpty: false } what)
        {
            await configuring.Refuse(manifest.Hash, ConfigurationWords.NeedsRestart(what), cancellation);
            Log.ManifestNeedsRestart(log, string.Join(", ", what));
            return false;
        }

        var outcome = await configuring.Apply(Applying.Of(manifest, $"the folder at {Path.GetFullPath(folder)}"), cancellation);
        switch (outcome)
        {
            case ConfigurationOutcome.Applied { Revision: var revision }:
                Log.ManifestApplied(log, revision.Number, Counted(revision.Changes));
                foreach (var workspace in manifest.Company.Workspaces)
                {
                    // Whoever joined has an account to be found.
                    wakeUps.Raise(workspace.Id);
                }

                break;
            case ConfigurationOutcome.Refused { Stranded: var stranded }:
                Log.ManifestStrands(log, string.Join(", ", stranded.Select(one => one.Promise)));
                break;
        }

        return outcome is not ConfigurationOutcome.Refused;
    }

    static string Counted(ChangeCounts changes) =>
        $"people {changes.PeopleJoined} new, {changes.PeopleLeft} gone; teams {changes.TeamsAdded} new, {changes.TeamsRemoved} gone, {changes.TeamsChanged} changed";

    static ImmutableArray<ManifestComplaint> Complaints(ManifestResult manifest) =>
    [
        .. from finding in manifest.Findings
           where finding.Severity is Severity.Error
           select new ManifestComplaint(finding.Code, finding.Line > 0 ? $"{finding.File}:{finding.Line}:{finding.Column}" : finding.File, finding.Says, finding.Right),
    ];
}
