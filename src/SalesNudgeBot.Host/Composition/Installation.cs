using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Databases;

namespace SalesNudgeBot.Host.Composition;

/// <summary>A data folder and a database that were taken, and the product time kept there.</summary>
sealed class Installation : IAsyncDisposable
{
    Installation(DataFolder folder, DatabasePlace place, OpenedDatabase database, ProductClock clock, bool continued) =>
        (Folder, Place, Database, Clock, Continued) = (folder, place, database, clock, continued);

    public DataFolder Folder { get; }
    public DatabasePlace Place { get; }
    public OpenedDatabase Database { get; }
    public ProductClock Clock { get; }
    public bool Continued { get; }

    /// <param name="start">Where a simulated clock starts in a new installation.</param>
    /// <exception cref="CannotStartException">The folder or its database cannot be used, and the message says why.</exception>
    public static async Task<Installation> Open(RunOptions options, DatabasePlace place, ClockMode mode, Instant start, HostParts parts, CancellationToken cancellation)
    {
        if (options.Fresh && !place.CanStartOver)
        {
            throw new CannotStartException(ExitCode.WrongUsage, $"--fresh deletes files of the data folder, and never what is in {place.Kept}. Leave it out, or make a new {place.Kind} and name that.");
        }

        var folder = DataFolder.Take(options.DataFolder);
        OpenedDatabase? database = null;
        try
        {
            database = await place.Take(folder, options.Fresh, parts.Time, cancellation);
            var before = await database.Read(stores => stores.Installation.Clock(), cancellation);
            Compare(before, mode, place);
            var clock = await ProductClock.Start(database, parts.Wall, mode, start, cancellation);
            return new(folder, place, database, clock, before is not null);
        }
        catch (Exception failure)
        {
            await Close(folder, database);
            throw failure switch
            {
                DatabaseUnavailableException unavailable => Unavailable(unavailable),
                IOException or UnauthorizedAccessException => new CannotStartException(
                    ExitCode.CouldNotRun, $"The files in {folder.Path} cannot be deleted: {failure.Message}", failure),
                _ => DatabaseFailure.Of(place.Name, failure),
            };
        }
    }

    public static CannotStartException Unavailable(DatabaseUnavailableException failure) =>
        new(ExitCode.CouldNotRun, $"{failure.Message} The bot was not started; please start it again once that is put right.", failure);

    public async ValueTask DisposeAsync() => await Close(Folder, Database);

    // Made-up days and real ones do not mix: a real clock would have to stand still until it has caught up with the simulated one.
    static void Compare(StoredClock? before, ClockMode mode, DatabasePlace place)
    {
        if (before is not null && before.Mode != mode)
        {
            throw new CannotStartException(
                ExitCode.CouldNotRun,
                $"The {place.Kind} {place.Where} was begun with a {Name(before.Mode)} clock and cannot go on with a {Name(mode)} one. "
                + (place.CanStartOver
                    ? $"Give another folder with {place.Option}, go on with --clock {Name(before.Mode)}, or start over with --fresh."
                    : $"Give another {place.Kind} with {place.Option}, or go on with --clock {Name(before.Mode)}."));
        }
    }

    static string Name(ClockMode mode) => mode is ClockMode.Real ? "real" : "simulated";

    static async ValueTask Close(DataFolder folder, OpenedDatabase? database)
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }
}
