using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Storage;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Composition;

/// <summary>A data folder that was taken, its database, and the product time kept there.</summary>
sealed class Installation : IAsyncDisposable
{
    Installation(DataFolder folder, SqliteDatabase database, ProductClock clock, bool continued) =>
        (Folder, Database, Clock, Continued) = (folder, database, clock, continued);

    public DataFolder Folder { get; }
    public SqliteDatabase Database { get; }
    public ProductClock Clock { get; }
    public bool Continued { get; }

    /// <param name="start">Where a simulated clock starts in a new installation.</param>
    /// <exception cref="CannotStartException">The folder or its database cannot be used, and the message says why.</exception>
    public static async Task<Installation> Open(RunOptions options, ClockMode mode, Instant start, IWallClock wall, CancellationToken cancellation)
    {
        var folder = DataFolder.Take(options.DataFolder);
        SqliteDatabase? database = null;
        try
        {
            if (options.Fresh)
            {
                folder.Clear();
            }

            folder.KeepToOurselves();
            database = await SqliteDatabase.Open(folder.DatabaseFile);
            var before = await database.Read(stores => stores.Installation.Clock(), cancellation);
            Compare(before, mode, folder.Path);
            var clock = await ProductClock.Start(database, wall, mode, start, cancellation);
            return new(folder, database, clock, before is not null);
        }
        catch (Exception failure)
        {
            await Close(folder, database);
            throw failure switch
            {
                DatabaseUnavailableException unavailable => Unavailable(unavailable),
                IOException or UnauthorizedAccessException => new CannotStartException(
                    ExitCode.CouldNotRun, $"The files in {folder.Path} cannot be deleted: {failure.Message}", failure),
                _ => DatabaseFailure.Of(folder.DatabaseFile, failure),
            };
        }
    }

    public static CannotStartException Unavailable(DatabaseUnavailableException failure) =>
        new(ExitCode.CouldNotRun, $"{failure.Message} The bot was not started; please start it again once that is put right.", failure);

    public async ValueTask DisposeAsync() => await Close(Folder, Database);

    // Made-up days and real ones do not mix: a real clock would have to stand still until it has caught up with the simulated one.
    static void Compare(StoredClock? before, ClockMode mode, string path)
    {
        if (before is not null && before.Mode != mode)
        {
            throw new CannotStartException(
                ExitCode.CouldNotRun,
                $"The data folder {path} was begun with a {Name(before.Mode)} clock and cannot go on with a {Name(mode)} one. "
                + $"Give another folder with --data, go on with --clock {Name(before.Mode)}, or start over with --fresh.");
        }
    }

    static string Name(ClockMode mode) => mode is ClockMode.Real ? "real" : "simulated";

    static async ValueTask Close(DataFolder folder, SqliteDatabase? database)
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }
}
