using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Json;
using SalesNudgeBot.Storage.Sqlite;
using Stories.Harness;

namespace Stories.Crash;

/// <summary>
/// The process that is killed: plays the scripted week in a folder from wherever the last one got to, and prints one character at
/// each instant that a crash can part from the next.
/// </summary>
public sealed record WeekProcess(string Folder)
{
    public const string Command = "week-until-killed";

    public string Database => Path.Combine(Folder, "week.db");
    public string Sent => Path.Combine(Folder, "sent.jsonl");
    string Script => Path.Combine(Folder, "week.json");

    public Task Write(ScriptedWeek week) => File.WriteAllTextAsync(Script, StoredJson.Write(week));

    public async Task Play()
    {
        var week = StoredJson.Read<ScriptedWeek>(await File.ReadAllTextAsync(Script), Script);
        await using var progress = Console.OpenStandardOutput();
        Story? story = null;
        using var platform = new FiledPlatform(Sent, () => story!.Now);
        await using (story = await ScriptedWeek.Begin(platform, new Fate(() => progress.WriteByte((byte)'.')), new KeptFile(Database)))
        {
            await week.Play(story);
            Assert.Empty(story.Logged);
        }
    }

    sealed class KeptFile(string path) : IStoryDatabase
    {
        public async Task<IDatabase> Open() => await SqliteDatabase.Open(path);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
