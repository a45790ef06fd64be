using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The database of an installation, and the company in force there, for commands that work while its bot runs. Nothing is locked but for each short transaction.</summary>
sealed class BesideBot : IAsyncDisposable
{
    readonly CompanyDirectory companies;
    readonly IWallClock wall;
    readonly SqliteDatabase database;
    readonly string file;

    BesideBot(string file, SqliteDatabase database, CompanyDirectory companies, IWallClock wall) =>
        (this.file, this.database, this.companies, this.wall) = (file, database, companies, wall);

    public IDatabase Database => database;

    /// <summary>As it stands in this transaction, with who said that they are away.</summary>
    public Company Company(IStores stores) => companies.In(stores);

    /// <summary>Product time.</summary>
    public Instant Now(IStores stores) => StoredTime.Now(stores, wall);

    /// <summary>Takes out of the database's files what was deleted from it; the bot waits meanwhile.</summary>
    /// <returns>False where the log could not be emptied, because somebody reads from it.</returns>
    /// <exception cref="DatabaseUnavailableException">It could not be done.</exception>
    public Task<bool> Scrub(CancellationToken cancellation) => SqliteDatabase.Scrub(file).WaitAsync(cancellation);

    /// <exception cref="CannotStartException">No bot has run on this folder, or its database cannot be used.</exception>
    public static async Task<BesideBot> Open(string dataFolder, IWallClock wall, CancellationToken cancellation)
    {
        var file = DataFolder.DatabaseIn(dataFolder) ?? throw new CannotStartException(
            ExitCode.CouldNotRun, $"No bot has run on the data folder {Path.GetFullPath(dataFolder)} yet. Name the one that yours runs on with --data.");
        SqliteDatabase? database = null;
        try
        {
            database = await SqliteDatabase.Open(file);
            if (ManifestInForce.Of(await database.Read(stores => stores.Installation.Configuration(), cancellation)) is not { Company: { } company } manifest)
            {
                throw new CannotStartException(ExitCode.CouldNotRun, $"{file} does not say which manifest is in force. Start this version of the bot on it once, then try again.");
            }

            var companies = ManifestDirectory.Of(company, manifest);
            await companies.Refresh(database, cancellation);
            return new(file, database, companies, wall);
        }
        catch (Exception failure)
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw DatabaseFailure.Of(file, failure);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
