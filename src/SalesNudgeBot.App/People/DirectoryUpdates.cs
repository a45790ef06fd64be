using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.People;

/// <summary>
/// Stores what was found out about people, and plans anew what depends on it, in one transaction. A look takes its time: what the platform
/// has told of an account meanwhile is newer than what the look has read of it, and stays.
/// </summary>
public sealed class DirectoryUpdates(IDatabase database, CompanyDirectory directory, IProductClock clock, CommitSignal signal)
{
    readonly ConcurrentDictionary<(WorkspaceId Workspace, string Account, bool IsQuiet), long> told = new();
    long tellings;

    /// <summary>To be called before a look reads anything; goes along with what it finds.</summary>
    public long Begin() => Interlocked.Read(ref tellings);

    /// <returns>Whether anything but do-not-disturb is different now.</returns>
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task<bool> Save(WorkspaceFindings found, CancellationToken cancellation)
    {
        Told(found.Workspace, found.Accounts.Select(account => account.Id), false, found.Begun);
        var changed = await database.Write(stores => Save(stores, found), cancellation: cancellation);
        if (changed)
        {
            await directory.Refresh(database, cancellation);
            signal.Raise();
        }

        return changed;
    }

    /// <param name="windows">By the platform's own id of the account; null: none.</param>
    /// <param name="begun">Of the look that found them; null for what the platform told by itself.</param>
    public async Task SaveDoNotDisturb(WorkspaceId workspace, IReadOnlyDictionary<string, Interval?> windows, CancellationToken cancellation, long? begun = null)
    {
        Told(workspace, windows.Keys, true, begun);
        await database.Write(
            stores =>
            {
                foreach (var (account, window) in windows.Where(window => IsNew(workspace, window.Key, true, begun)))
                {
                    stores.Directory.SetDoNotDisturb(workspace, account, window);
                }

                return 0;
            },
            cancellation: cancellation
        );
        signal.Raise();
    }

    bool Save(IStores stores, WorkspaceFindings found)
    {
        var store = stores.Directory;
        var (version, before) = (store.Version(), directory.In(stores));
        var known = store.Accounts().Where(account => account.Workspace == found.Workspace).ToDictionary(account => account.Person);
        found = found with
        {
            Accounts = [.. found.Accounts.Where(account => IsNew(found.Workspace, account.Id, false, found.Begun))],
            Gone = [.. found.Gone.Where(person => known.GetValueOrDefault(person) is { } account && IsNew(found.Workspace, account.Id, false, found.Begun))],
        };
        MakeRoom(store, found, known);
        foreach (var account in found.Accounts)
        {
            // A deactivated account has no zone any more: the last one holds.
            var last = known.GetValueOrDefault(account.Person);
            var kept = account with { Zone = account.Zone ?? last?.Zone, DoNotDisturb = account.DoNotDisturb ?? last?.DoNotDisturb };
            store.Save(kept);
            Reach(stores, kept, last?.State);
        }

        foreach (var last in found.Gone.Select(person => known[person]))
        {
            var gone = last with { State = AccountState.Left, UpdatedAt = clock.Now };
            store.Save(gone);
            Reach(stores, gone, last.State);
        }

        if (found.Channels is { } channels)
        {
            store.SetChannels(found.Workspace, channels);
        }

        if (found.Members is { } members)
        {
            store.SetMembers(found.Workspace, members);
        }

        store.Stamp();
        var after = KnownDirectory.Read(directory.Manifest, store).Company with { Away = before.Away };
        Replanning.After(stores, before, after, clock.Now);
        return store.Version() != version;
    }

    // Before it is stored: a look that is stored later must not bring back what was.
    void Told(WorkspaceId workspace, IEnumerable<string> accounts, bool isQuiet, long? begun)
    {
        foreach (var account in begun is null ? accounts : [])
        {
            told[(workspace, account, isQuiet)] = Interlocked.Increment(ref tellings);
        }
    }

    bool IsNew(WorkspaceId workspace, string account, bool isQuiet, long? begun) => begun is null || told.GetValueOrDefault((workspace, account, isQuiet)) <= begun;

    // An account that was another person's until now.
    static void MakeRoom(IDirectoryStore store, WorkspaceFindings found, Dictionary<PersonId, Account> known)
    {
        var newly = found.Accounts.ToDictionary(account => account.Id, account => account.Person);
        foreach (var old in known.Values.Where(old => newly.TryGetValue(old.Id, out var person) && person != old.Person))
        {
            store.Remove(found.Workspace, old.Person);
        }
    }

    void Reach(IStores stores, Account account, AccountState? before)
    {
        if (account.State == before || directory.In(stores).WorkspaceOf(new Destination.Person(account.Person)) != account.Workspace)
        {
            return;
        }

        var reason = account.State switch
        {
            AccountState.Left => DeliveryWords.HasLeft,
            AccountState.External => DeliveryWords.IsExternal,
            AccountState.Bot => DeliveryWords.IsBot,
            _ => null,
        };
        if (reason is not null || before is not (AccountState.Active or AccountState.Guest))
        {
            stores.People.SetUnreachable(account.Person, reason, clock.Now);
        }
    }
}
