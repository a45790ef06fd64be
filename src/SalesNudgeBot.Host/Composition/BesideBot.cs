using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Databases;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The database of an installation, and the company in force there, for commands that work while its bot runs. Nothing is locked but for each short transaction.</summary>
sealed class BesideBot : IAsyncDisposable
{
    readonly CompanyDirectory companies;
    readonly IWallClock wall;
    readonly OpenedDatabase database;
    readonly DatabasePlace place;

    BesideBot(DatabasePlace place, OpenedDatabase database, CompanyDirectory companies, IWallClock wall) =>
        (this.place, this.database, this.companies, this.wall) = (place, database, companies, wall);

    /// <summary>Product time.</summary>
    public Instant Now(IStores stores) => StoredTime.Now(stores, wall);

    /// <param name="work">Gets the company as it stands in this transaction, with who said that they are away.</param>
    /// <exception cref="CannotStartException">The database cannot be used.</exception>
    public async Task<T> Read<T>(Func<IStores, Company, T> work, CancellationToken cancellation)
    {
        try
        {
            return await database.Read(stores => work(stores, companies.In(stores)), cancellation);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            throw DatabaseFailure.Of(place.Name, unavailable);
        }
    }

    /// <param name="work">Gets the company as it stands in this transaction, with who said that they are away.</param>
    /// <exception cref="CannotStartException">The database cannot be used, and nothing was changed.</exception>
    public async Task<T> Write<T>(Func<IStores, Company, T> work, CancellationToken cancellation)
    {
        try
        {
            return await database.Write(stores => work(stores, companies.In(stores)), cancellation: cancellation);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            throw DatabaseFailure.Of(place.Name, unavailable);
        }
    }

    /// <inheritdoc cref="DatabasePlace.Scrub"/>
    public Task<Scrubbed> Scrub(CancellationToken cancellation) => place.Scrub(cancellation);

    /// <exception cref="CannotStartException">No bot has run there, or its database cannot be used.</exception>
    public static async Task<BesideBot> Open(DatabasePlace place, IWallClock wall, CancellationToken cancellation)
    {
        OpenedDatabase? database = null;
        try
        {
            if (!await place.IsThere(cancellation))
            {
                throw new CannotStartException(ExitCode.CouldNotRun, $"No bot has run on the {place.Kind} {place.Where} yet. Name the one that yours runs on with {place.Option}.");
            }

            database = await place.Open(cancellation);
            if (ManifestInForce.Of(await database.Read(stores => stores.Installation.Configuration(), cancellation)) is not { Company: { } company } manifest)
            {
                throw new CannotStartException(ExitCode.CouldNotRun, $"{place.Name} does not say which manifest is in force. Start this version of the bot on it once, then try again.");
            }

            var companies = ManifestDirectory.Of(company, manifest);
            await companies.Refresh(database, cancellation);
            return new(place, database, companies, wall);
        }
        catch (Exception failure)
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw DatabaseFailure.Of(place.Name, failure);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
