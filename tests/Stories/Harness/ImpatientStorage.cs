using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;

namespace Stories.Harness;

/// <summary>A file that another program may hold: the bot gives up on it soon, so that a story need not wait.</summary>
public sealed class ImpatientStorage : IStoryDatabase
{
    readonly string folder = Directory.CreateTempSubdirectory("story-").FullName;

    public string File => Path.Combine(folder, "story.db");

    public async Task<IDatabase> Open() => await SqliteDatabase.Open(File, Duration.FromMilliseconds(100));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
