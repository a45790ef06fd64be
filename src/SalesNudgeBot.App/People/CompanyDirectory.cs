using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>
/// The company and its address book, as the manifest and the stored directory have them together. Read again whenever the stored one
/// has another version, by whichever process wrote it. Another manifest takes the place of this one with the commit that puts it into
/// force, for every transaction that begins after that.
/// </summary>
public sealed class CompanyDirectory(ManifestPeople manifest) : ICompanySource, IAddressBook
{
    readonly Lock gate = new();
    volatile KnownDirectory known = KnownDirectory.Empty(manifest);
    volatile Coming? coming;

    public ManifestPeople Manifest => known.Manifest;

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

    /// <summary>The company as it would be under another manifest, with the time off that people have told the bot about.</summary>
    /// <param name="left">People of this manifest who are not of the company any more, whatever account they still have.</param>
    internal static Company Would(ManifestPeople people, IStores stores, IReadOnlySet<PersonId> left) =>
        KnownDirectory.Would(people, stores.Directory, left) with { Away = stores.People.Away() };

    /// <summary>From the commit on that puts this hash into force, this is the manifest.</summary>
    public void Expect(string hash, ManifestPeople people) => coming = new(hash, people);

    /// <summary>That manifest was not put into force.</summary>
    public void ExpectNothing() => coming = null;

    KnownDirectory At(IStores stores)
    {
        var current = known;
        var switches = coming is { } next && !ReferenceEquals(next.People, current.Manifest) && stores.Installation.ConfigurationHash() == next.Hash ? next.People : null;
        if (switches is null && IsCurrent(current, stores))
        {
            return current;
        }

        lock (gate)
        {
            return known = KnownDirectory.Read(switches ?? known.Manifest, stores.Directory);
        }
    }

    static bool IsCurrent(KnownDirectory known, IStores stores) =>
        !known.Manifest.HasPlatforms || stores.Directory.Version() is not { } version || version == known.Version;

    sealed record Coming(string Hash, ManifestPeople People);
}
