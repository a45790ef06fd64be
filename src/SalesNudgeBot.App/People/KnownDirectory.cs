using System.Collections.Frozen;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>What is stored about accounts, channels and groups at one moment, and the company that it makes of the manifest's.</summary>
sealed class KnownDirectory
{
    readonly FrozenDictionary<(WorkspaceId, PersonId), string> accounts;
    readonly FrozenDictionary<(WorkspaceId, string), Account> byId;
    readonly FrozenDictionary<(WorkspaceId, TeamId), string> channels;

    KnownDirectory(ManifestPeople manifest, string? version, Company company, IReadOnlyList<Account> found, IReadOnlyList<TeamChannel> channels)
    {
        (Manifest, Version, Company) = (manifest, version, company);

        // Whoever left can't be written to; whoever is of another company must not be.
        accounts = found.Where(account => account.IsOurs).ToFrozenDictionary(account => (account.Workspace, account.Person), account => account.Id);
        byId = found.ToFrozenDictionary(account => (account.Workspace, account.Id));
        this.channels = channels.ToFrozenDictionary(channel => (channel.Workspace, channel.Team), channel => channel.Channel);
    }

    public ManifestPeople Manifest { get; }

    public string? Version { get; }

    public Company Company { get; }

    public static KnownDirectory Empty(ManifestPeople manifest) => new(manifest, null, manifest.Company, [], []);

    public static KnownDirectory Read(ManifestPeople manifest, IDirectoryStore store)
    {
        var accounts = store.Accounts();
        return new(manifest, store.Version(), CompanyMerge.Of(manifest, accounts, store.Members()), accounts, store.Channels());
    }

    /// <summary>The company that a manifest would make of what is stored, those left out who are not of the company any more.</summary>
    public static Company Would(ManifestPeople manifest, IDirectoryStore store, IReadOnlySet<PersonId> left) =>
        CompanyMerge.Of(manifest, [.. store.Accounts().Where(account => !left.Contains(account.Person))], store.Members());

    public string? AccountOf(WorkspaceId workspace, PersonId person) => accounts.GetValueOrDefault((workspace, person));

    public PersonId? PersonOf(WorkspaceId workspace, string account) => Find(workspace, account) is { IsOurs: true } found ? found.Person : null;

    public bool Knows(WorkspaceId workspace) => byId.Keys.Any(account => account.Item1 == workspace);

    /// <summary>Of whatever state.</summary>
    public Account? Find(WorkspaceId workspace, string account) => byId.GetValueOrDefault((workspace, account));

    public string? ChannelOf(WorkspaceId workspace, TeamId team) => channels.GetValueOrDefault((workspace, team));
}
