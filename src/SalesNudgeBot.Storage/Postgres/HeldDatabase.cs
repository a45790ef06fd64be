using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>The database of the one bot that runs on it: writes nothing while its lock is lost, for another may have it.</summary>
public sealed class HeldDatabase(IDatabase database, PostgresLock held) : IDatabase
{
    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
        database.Write(
            stores =>
            {
                held.ThrowIfLost();
                var result = work(stores);
                held.ThrowIfLost();
                return result;
            },
            priority,
            cancellation);

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => database.Read(work, cancellation);
}
