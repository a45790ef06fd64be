using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.People;

/// <summary>Stores what was found out about people, and plans anew what depends on it, in one transaction.</summary>
public sealed class DirectoryUpdates(IDatabase database, CompanyDirectory directory, IProductClock clock, CommitSignal signal)
{
    /// <returns>Whether anything but do-not-disturb is different now.</returns>
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task<bool> Save(WorkspaceFindings found, CancellationToken cancellation)
    {
        var changed = await database.Write(stores => Save(stores, found), cancellation: cancellation);
        if (changed)
        {
            await directory.Refresh(database, cancellation);
            signal.Raise();
        }

        return changed;
    }

    /// <param name="windows">By the platform's own id of the account; null: none.</param>
    public async Task SaveDoNotDisturb(WorkspaceId workspace, IReadOnlyDictionary<string, Interval?> windows, CancellationToken cancellation)
    {
        await database.Write(
            stores =>
            {
                foreach (var (account, window) in windows)
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
        MakeRoom(store, found, known);
        foreach (var account in found.Accounts)
        {
            // A deactivated account has no zone any more: the last one holds.
            var last = known.GetValueOrDefault(account.Person);
            var kept = account with { Zone = account.Zone ?? last?.Zone, DoNotDisturb = account.DoNotDisturb ?? last?.DoNotDisturb };
            store.Save(kept);
            Reach(stores, kept, last?.State);
        }

        foreach (var last in found.Gone.Select(person => known.GetValueOrDefault(person)).OfType<Account>())
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
