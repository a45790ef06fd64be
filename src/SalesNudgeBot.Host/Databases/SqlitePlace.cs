using SalesNudgeBot.App.Checking;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Databases;

/// <summary>A file in the data folder.</summary>
sealed class SqlitePlace(string dataFolder) : DatabasePlace
{
    const string StillRead = "The database's log could not be emptied while it was being read, and holds what was deleted until then. Please give the same command again, or stop the bot.";

    public override string Name => Path.Combine(Kept, DataFolder.DatabaseName);

    public override string Kept { get; } = Path.GetFullPath(dataFolder);

    public override string Where => Kept;

    public override string Kind => "data folder";

    public override string Option => "--data";

    public override bool CanStartOver => true;

    public override string IsNotThere => $"There is no database in {Kept}";

    /// <summary>With nothing in it, for those who need one to look at.</summary>
    public static async Task<OpenedDatabase> Empty() => Opened(await SqliteDatabase.Open(":memory:"));

    public override Task<bool> IsThere(CancellationToken cancellation) => Task.FromResult(DataFolder.DatabaseIn(Kept) is not null);

    public override async Task<OpenedDatabase> Open(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Kept);
        return Opened(await SqliteDatabase.Open(Name));
    }

    public override async Task<OpenedDatabase> Take(DataFolder folder, bool fresh, TimeProvider time, CancellationToken cancellation)
    {
        if (fresh)
        {
            folder.Clear();
        }

        folder.KeepToOurselves();
        return Opened(await SqliteDatabase.Open(folder.DatabaseFile));
    }

    public override async Task<Scrubbed> Scrub(CancellationToken cancellation) =>
        await SqliteDatabase.Scrub(Name).WaitAsync(cancellation) ? new(true, null) : new(false, StillRead);

    public override Task<Checked?> Look(CancellationToken cancellation) => Task.FromResult<Checked?>(null);

    static OpenedDatabase Opened(SqliteDatabase database) => new(database, database);
}
