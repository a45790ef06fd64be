using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>
/// The company and its address book, as the manifest and the stored directory have them together. Read again whenever the stored one
/// has another version, by whichever process wrote it.
/// </summary>
public sealed class CompanyDirectory(ManifestPeople manifest) : ICompanySource, IAddressBook
{
    volatile KnownDirectory known = KnownDirectory.Empty(manifest);

    public ManifestPeople Manifest => manifest;

    public Company Current => known.Company;

    public Company In(IStores stores) => At(stores).Company with { Away = stores.People.Away() };

    public string? AccountOf(WorkspaceId workspace, PersonId person) => known.AccountOf(workspace, person);

    public PersonId? PersonOf(WorkspaceId workspace, string account) => known.PersonOf(workspace, account);

    public string? ChannelOf(WorkspaceId workspace, TeamId team) => known.ChannelOf(workspace, team);

    /// <summary>An account that is known, of whatever state.</summary>
    public Account? Find(WorkspaceId workspace, string account) => known.Find(workspace, account);

    /// <summary>Whether anybody was found in that workspace, now or before the last start.</summary>
    public bool Knows(WorkspaceId workspace) => known.Knows(workspace);

    /// <summary>To be called after another version was stored, and before anything is asked of a database used before.</summary>
    public async Task Refresh(IDatabase database, CancellationToken cancellation) =>
        await database.Read(stores => At(stores).Version, cancellation);

    KnownDirectory At(IStores stores)
    {
        if (manifest.HasPlatforms && stores.Directory.Version() is { } version && version != known.Version)
        {
            known = KnownDirectory.Read(manifest, stores.Directory);
        }

        return known;
    }
}
