using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;

namespace Stories.Harness;

/// <summary>Where a story's bot keeps what it knows; opened again after each restart.</summary>
public interface IStoryDatabase : IAsyncDisposable
{
    Task<IDatabase> Open();
}

public sealed class SqliteStorage : IStoryDatabase
{
    readonly string folder = Directory.CreateTempSubdirectory("story-").FullName;

    public string File => Path.Combine(folder, "story.db");

    public async Task<IDatabase> Open() => await SqliteDatabase.Open(File);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
