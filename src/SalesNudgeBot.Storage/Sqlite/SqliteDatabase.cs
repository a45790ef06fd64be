using Microsoft.Data.Sqlite;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Migrations;
using SalesNudgeBot.Storage.Work;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>
/// One file. One thread with one connection does all writes in the order of their priority; two threads with a connection each read
/// beside it from the write-ahead log, so that a long read holds up neither a write nor the next read.
/// </summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    const int Readers = 2;

    readonly WorkQueue writes = new();
    readonly WorkQueue reads = new();
    readonly List<DatabaseThread> threads = [];
    readonly List<SqliteConnection> connections = [];

    SqliteDatabase(SqliteConnections open, SqliteConnection writing)
    {
        connections.Add(writing);
        for (var i = 0; i < Readers; i++)
        {
            connections.Add(open.ForReading());
        }

        threads.Add(DatabaseThread.Start("sqlite writer", writes, SqliteWriter.GroupSize, new SqliteWriter(writing, open.File).Run));
        foreach (var reading in connections.Skip(1))
        {
            threads.Add(DatabaseThread.Start("sqlite reader", reads, 1, new SqliteReader(reading, open.File).Run));
        }
    }

    /// <summary>Opens the file, makes it where there is none, and brings its schema up to date.</summary>
    /// <param name="busyTimeout">How long a write waits while another process holds the file; five seconds where not said.</param>
    /// <exception cref="NewerSchemaException">A newer version has written it.</exception>
    /// <exception cref="DatabaseUnavailableException">It cannot be opened, read or written; the message says why.</exception>
    public static Task<SqliteDatabase> Open(string file, Duration? busyTimeout = null) =>
        Task.Run(() =>
        {
            var open = new SqliteConnections(file, busyTimeout ?? Duration.FromSeconds(5));
            SqliteConnection? writing = null;
            try
            {
                writing = open.ForWriting();
                Migration.ApplyAll(writing, "sqlite", "begin immediate");
                return new SqliteDatabase(open, writing);
            }
            catch (Exception failure)
            {
                writing?.Dispose();
                throw failure is SqliteException sqlite ? SqliteFailures.Unavailable(sqlite, file) : failure;
            }
        });

    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
        writes.Add(work, priority, cancellation);

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) =>
        reads.Add(work, WritePriority.Normal, cancellation);

    /// <summary>Takes out of the files what was deleted; whoever else uses them waits meanwhile. Needs as much room again as the file has.</summary>
    /// <returns>False where somebody reads without end: the write-ahead log keeps what it has until the last one closes it.</returns>
    /// <exception cref="DatabaseUnavailableException">It could not be done; nothing in the database was changed.</exception>
    public static Task<bool> Scrub(string file, Duration? busyTimeout = null) =>
        Task.Run(() =>
        {
            try
            {
                return SqliteScrubbing.Run(file, busyTimeout ?? Duration.FromSeconds(5));
            }
            catch (SqliteException failure)
            {
                throw SqliteFailures.Unavailable(failure, file);
            }
        });

    /// <summary>Finishes what was given to it; everything after is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        writes.Close();
        reads.Close();
        await Task.WhenAll(threads.Select(thread => thread.Ended));
        // The writer last: the last connection to close moves the log into the file.
        connections.Reverse();
        connections.ForEach(connection => connection.Dispose());
        connections.Clear();
    }
}
