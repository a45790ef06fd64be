using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.App.Tests;

/// <summary>An empty SQLite database of one test.</summary>
sealed class TestDatabase : IAsyncDisposable
{
    readonly DirectoryInfo folder;
    readonly SqliteDatabase sqlite;

    TestDatabase(DirectoryInfo folder, SqliteDatabase sqlite) => (this.folder, this.sqlite) = (folder, sqlite);

    public IDatabase Database => sqlite;

    public static async Task<TestDatabase> Open()
    {
        var folder = Directory.CreateTempSubdirectory("salesnudge-");
        return new(folder, await SqliteDatabase.Open(Path.Combine(folder.FullName, "test.db")));
    }

    public async ValueTask DisposeAsync()
    {
        await sqlite.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
