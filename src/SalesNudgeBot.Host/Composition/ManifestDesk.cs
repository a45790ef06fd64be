using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Previewing;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Previewing;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Storage;

namespace SalesNudgeBot.Host.Composition;

/// <summary>A manifest that somebody looks at, and the database it would run on, whose bot may be running; nothing is changed in either.</summary>
sealed class ManifestDesk : IAsyncDisposable
{
    readonly ManifestResult manifest;
    readonly HostParts parts;

    ManifestDesk(ManifestResult manifest, Company company, OpenedDatabase? database, string? kept, HostParts parts) =>
        (this.manifest, Company, Database, Kept, this.parts) = (manifest, company, database, kept, parts);

    /// <summary>With what the database knows of people: their zones, their groups, and the time off that they said.</summary>
    public Company Company { get; }

    /// <summary>Null where none was named, and the bot's own is not there or runs another company.</summary>
    public OpenedDatabase? Database { get; }

    /// <summary>Where that is, for people.</summary>
    public string? Kept { get; }

    public string Hash => manifest.Hash;

    /// <param name="named">Null: the bot's own folder, where this company runs.</param>
    /// <exception cref="CannotStartException">The manifest has errors, or the database cannot be used.</exception>
    public static async Task<ManifestDesk> Open(string folder, DatabasePlace? named, HostParts parts, CancellationToken cancellation)
    {
        var manifest = ManifestReader.Read(folder);
        if (manifest.Company is not { } company)
        {
            throw new CannotStartException(ExitCode.No, $"The manifest in {Path.GetFullPath(folder)} has errors.\n{FindingTable.Of(manifest.Findings)}");
        }

        var place = named ?? new SqlitePlace(DataFolder.Default);
        if (await OpenDatabase(place, named is not null, company, cancellation) is not { } database)
        {
            return new(manifest, company, null, null, parts);
        }

        try
        {
            var companies = ManifestDirectory.Of(company, manifest);
            await companies.Refresh(database, cancellation);
            return new(manifest, await database.Read(companies.In, cancellation), database, place.Kept, parts);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is open at this moment, and the moment.</summary>
    /// <param name="from">Everyone's own date; null: today.</param>
    /// <exception cref="CannotStartException">The database is past that date.</exception>
    public async Task<(PreviewStart Start, Instant Now)> Start(LocalDate? from, CancellationToken cancellation)
    {
        var zones = Company.People.Values.Select(person => person.Zone).Distinct().ToList();
        if (Database is null)
        {
            return (PreviewStart.Empty, from is { } date ? zones.Min(zone => Zones.At(date.AtMidnight(), zone)) : manifest.SampleStart ?? parts.Wall.Now);
        }

        var (start, now) = await Database.Read(stores => StoredTime.Now(stores, parts.Wall) is var now ? (PreviewStarts.Of(stores, Company, now), now) : default, cancellation);
        var today = zones.Min(zone => now.InZone(zone).Date);
        return from >= today || from is null
            ? (start, now)
            : throw new CannotStartException(ExitCode.WrongUsage, $"--from {from:uuuu-MM-dd} is over: the database in {Kept} stands at {today:uuuu-MM-dd}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    static async Task<OpenedDatabase?> OpenDatabase(DatabasePlace place, bool isNamed, Company company, CancellationToken cancellation)
    {
        try
        {
            if (!await place.IsThere(cancellation))
            {
                return isNamed ? throw new CannotStartException(ExitCode.CouldNotRun, $"{place.IsNotThere}. Leave out {place.Option} to start from an empty one.") : null;
            }

            var database = await place.Open(cancellation);
            if (isNamed || await Runs(database, company, cancellation))
            {
                return database;
            }

            await database.DisposeAsync();
            return null;
        }
        catch (Exception failure) when (failure is NewerSchemaException or DatabaseUnavailableException)
        {
            throw DatabaseFailure.Of(place.Name, failure);
        }
    }

    static async Task<bool> Runs(OpenedDatabase database, Company company, CancellationToken cancellation) =>
        ManifestInForce.Of(await database.Read(stores => stores.Installation.Configuration(), cancellation))?.Company?.Name == company.Name;
}
