using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Import;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Storage;

namespace SalesNudgeBot.Host.Composition;

/// <summary>What an import needs of an installation, whose bot may be running: its manifest and its database, and not its lock.</summary>
sealed class ImportDesk : IAsyncDisposable
{
    readonly OpenedDatabase database;
    readonly string? temporary;

    ImportDesk(OpenedDatabase database, OpportunityImport import, Company company, string? temporary) =>
        (this.database, Import, Company, this.temporary) = (database, import, company, temporary);

    public OpportunityImport Import { get; }

    public Company Company { get; }

    /// <param name="checkOnly">Then no database is made where there is none.</param>
    /// <exception cref="CannotStartException">The manifest has errors, or the database cannot be used.</exception>
    public static async Task<ImportDesk> Open(string manifestFolder, DatabasePlace place, bool checkOnly, HostParts parts, CancellationToken cancellation)
    {
        var manifest = ManifestReader.Read(manifestFolder);
        if (manifest.Company is not { } company)
        {
            throw new CannotStartException(ExitCode.No, $"The manifest in {Path.GetFullPath(manifestFolder)} has errors, so nothing was imported.\n{FindingTable.Of(manifest.Findings)}");
        }

        var temporary = checkOnly && !await place.IsThere(cancellation) ? Directory.CreateTempSubdirectory("salesnudge-check-").FullName : null;
        try
        {
            var database = await (temporary is null ? place : new SqlitePlace(temporary)).Open(cancellation);
            var companies = ManifestDirectory.Of(company, manifest);
            await companies.Refresh(database, cancellation);
            return new(database, new(database, companies, stores => StoredTime.Now(stores, parts.Wall)), company, temporary);
        }
        catch (NewerSchemaException newer)
        {
            throw DatabaseFailure.Of(place.Name, newer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Import.Dispose();
        await database.DisposeAsync();
        if (temporary is not null)
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
