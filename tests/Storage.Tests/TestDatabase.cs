using System.Data.Common;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Postgres;
using SalesNudgeBot.Storage.Sqlite;
using SalesNudgeBot.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SalesNudgeBot.Storage.Tests;

/// <summary>An empty database of one test, and what only tests do with one.</summary>
sealed class TestDatabase(IDatabase database, params IAsyncDisposable[] disposables) : IAsyncDisposable
{
    public IDatabase Database => database;

    public static async Task<TestDatabase> Open(Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            var postgres = await PostgresDatabase.Open(await Postgres.EmptySchema());
            return new(postgres, postgres);
        }

        var folder = new TempFolder();
        var sqlite = await SqliteDatabase.Open(folder.File("test.db"));
        return new(sqlite, sqlite, folder);
    }

    public static PostgresServer Postgres => TestContext.Current.GetFixture<PostgresServer>().AsTask().Result!;

    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal) =>
        database.Write(work, priority, TestContext.Current.CancellationToken);

    public Task Write(Action<IStores> work) =>
        Write(stores =>
        {
            work(stores);
            return true;
        });

    public Task<T> Read<T>(Func<IStores, T> work) => database.Read(work, TestContext.Current.CancellationToken);

    /// <summary>SQL past the stores, in a transaction of its own.</summary>
    public Task<T> Sql<T>(Func<DbConnection, T> work) => Write(stores => work(((Stores)stores).Connection));

    public async ValueTask DisposeAsync()
    {
        foreach (var disposable in disposables)
        {
            await disposable.DisposeAsync();
        }
    }
}
