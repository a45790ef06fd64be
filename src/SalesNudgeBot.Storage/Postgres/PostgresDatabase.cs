using Npgsql;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Migrations;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Postgres;

/// <summary>A PostgreSQL database that several replicas may share. A few threads of its own, with a connection each while they work.</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    const int Writers = 4;
    const int Readers = 2;

    /// <summary>Replicas that start together migrate one after another. Any number will do, as long as it stays.</summary>
    const string BeginMigration = "begin transaction; select pg_advisory_xact_lock(726253001)";

    readonly WorkQueue writes = new();
    readonly WorkQueue reads = new();
    readonly List<DatabaseThread> threads = [];
    readonly NpgsqlDataSource source;

    PostgresDatabase(NpgsqlDataSource source)
    {
        this.source = source;
        for (var i = 0; i < Writers; i++)
        {
            threads.Add(DatabaseThread.Start("postgres writer", writes, 1, new PostgresWriter(source).Run));
        }

        for (var i = 0; i < Readers; i++)
        {
            threads.Add(DatabaseThread.Start("postgres reader", reads, 1, new PostgresReader(source).Run));
        }
    }

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="NewerSchemaException">A newer version has written it.</exception>
    /// <exception cref="DatabaseUnavailableException">The server cannot be reached, or refuses; the message says why.</exception>
    public static Task<PostgresDatabase> Open(string connectionString) =>
        Task.Run(() =>
        {
            var address = PostgresAddress.Read(connectionString);
            var source = NpgsqlDataSource.Create(connectionString);
            try
            {
                using (var db = source.OpenConnection())
                {
                    Migration.ApplyAll(db, "postgres", BeginMigration);
                }

                return new PostgresDatabase(source);
            }
            catch (Exception failure)
            {
                source.Dispose();
                throw PostgresRefusals.Of(address, failure) ?? failure;
            }
        });

    /// <inheritdoc/>
    /// <remarks>When the connection breaks at the commit itself and the server stays away, whether it was stored is not known; derived ids make it safe to decide again.</remarks>
    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
        writes.Add(work, priority, cancellation);

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) =>
        reads.Add(work, WritePriority.Normal, cancellation);

    /// <summary>Finishes what was given to it; everything after is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        writes.Close();
        reads.Close();
        await Task.WhenAll(threads.Select(thread => thread.Ended));
        await source.DisposeAsync();
    }
}
