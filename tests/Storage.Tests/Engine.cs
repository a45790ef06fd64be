using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Storage.Tests;

public enum Engine
{
    Sqlite,
}

/// <summary>Runs a test once on each database.</summary>
public sealed class EachEngine : TheoryData<Engine>
{
    public EachEngine() => AddRange(Enum.GetValues<Engine>());
}

/// <summary>An empty database of one test.</summary>
sealed class TestDatabase : IAsyncDisposable
{
    readonly IAsyncDisposable[] disposables;

    TestDatabase(IDatabase database, params IAsyncDisposable[] disposables)
    {
        Database = database;
        this.disposables = disposables;
    }

    public IDatabase Database { get; }

    public static async Task<TestDatabase> Open(Engine engine)
    {
        switch (engine)
        {
            case Engine.Sqlite:
                var folder = new TempFolder();
                var sqlite = await SqliteDatabase.Open(folder.File("test.db"));
                return new(sqlite, sqlite, folder);
            default:
                throw new ArgumentOutOfRangeException(nameof(engine), engine, null);
        }
    }

    public Task<T> Write<T>(Func<IStores, T> work) => Database.Write(work, cancellation: TestContext.Current.CancellationToken);

    public Task Write(Action<IStores> work) =>
        Write(stores =>
        {
            work(stores);
            return true;
        });

    public Task<T> Read<T>(Func<IStores, T> work) => Database.Read(work, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var disposable in disposables)
        {
            await disposable.DisposeAsync();
        }
    }
}

sealed class TempFolder : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesnudge-");

    public string Path => folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
