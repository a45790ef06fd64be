namespace SalesNudgeBot.App.Ports;

/// <summary>
/// One database per installation. Work is a plain function over the stores, run inside one transaction on a thread of the database's
/// own: it loads, lets a Core rule decide, and saves. It must not wait for anything else.
/// </summary>
public interface IDatabase
{
    /// <summary>
    /// All of it or none of it, durable when the task completes. Runs again from the start when another writer came first, so
    /// <paramref name="work"/> has no effects but those on its stores. An exception from it rolls back and comes out unchanged.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The disk is full, the file is locked, or the server is away: nothing was changed.</exception>
    Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default);

    /// <summary>A consistent view; writing in it throws.</summary>
    Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default);
}

public enum WritePriority
{
    /// <summary>Storing what a platform is waiting to have acknowledged goes ahead of everything else.</summary>
    Inbound,
    Normal,
}

/// <summary>Its message is a sentence that says so too: nothing was changed.</summary>
public sealed class DatabaseUnavailableException(string message, Exception inner) : Exception(message, inner);

/// <summary>The stores, seen from inside one transaction.</summary>
public interface IStores
{
    IInboxStore Inbox { get; }
    ILedgerStore Ledger { get; }
    ICheckInStore CheckIns { get; }
    IOutboxStore Outbox { get; }
    ITextStore Texts { get; }
    IPeopleStore People { get; }
    IDirectoryStore Directory { get; }
    IInstallationStore Installation { get; }
    IWorkspaceStore Workspaces { get; }
    IPauseStore Pauses { get; }
    IConversationStore Conversations { get; }
    IDigestStore Digests { get; }
    ICadenceStore Cadences { get; }
    IOpportunityStore Opportunities { get; }
    IErasureStore Erasures { get; }
}
