using System.Text;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Import.Tests;

/// <summary>An installation with its database in a folder of its own, and files to import into it.</summary>
sealed class Desk : IAsyncDisposable
{
    public const string Heading = "id,rep,stage,created,closed,account,value";

    const string People = """
        version: 1
        company: {name: Nord}
        people:
          lena: {name: Lena Fischer, zone: Europe/Berlin}
          ana: {name: Ana Moreno, zone: Europe/Berlin, email: ana@nord.example, also_called: [Anita]}
          sam: {name: Sam Okafor, zone: America/New_York}
          sam-2: {name: Sam Okafor, zone: Europe/Berlin}
        teams:
          north: {name: North, leader: lena, channel: leaders, reps: {ana: , sam: }}

        """;

    readonly DirectoryInfo folder;
    readonly SqliteDatabase database;

    Desk(SqliteDatabase database, Company company, DirectoryInfo folder) =>
        (this.database, this.folder, Import) = (database, folder, new(database, new Fixed(company), _ => Now));

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public OpportunityImport Import { get; }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 8, 0);

    public string Folder => folder.FullName;

    /// <param name="crm">The manifest's section crm and what else it should have.</param>
    public static async Task<Desk> Open(string crm = "crm: {feed: true}", string people = People)
    {
        var result = ManifestReader.Read([new ManifestFile("company.yaml", Encoding.UTF8.GetBytes(people + crm))]);
        Assert.Empty(result.Findings);
        var folder = Directory.CreateTempSubdirectory("salesnudge-import-");
        return new(await SqliteDatabase.Open(Path.Combine(folder.FullName, "test.db")), result.Company!, folder);
    }

    public string File(byte[] content, string name = "pipeline.csv")
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public Task<ImportReport> Take(string csv, LocalDate? asOf = null, bool checkOnly = false) => Take(Encoding.UTF8.GetBytes(csv), asOf, checkOnly);

    public Task<ImportReport> Take(byte[] csv, LocalDate? asOf = null, bool checkOnly = false) =>
        Import.Run(new(File(csv), AsOf: asOf, CheckOnly: checkOnly), null, Cancellation);

    /// <summary>Rows below the usual heading.</summary>
    public Task<ImportReport> Rows(params string[] rows) => Take(string.Join('\n', [Heading, .. rows]));

    public Task<IReadOnlyList<Opportunity>> Of(string rep) => Read(stores => stores.Opportunities.Of(new(rep)));

    public Task<T> Read<T>(Func<IStores, T> work) => database.Read(work, Cancellation);

    public Task Write(Action<IStores> work) =>
        database.Write(
            stores =>
            {
                work(stores);
                return true;
            },
            cancellation: Cancellation);

    public async ValueTask DisposeAsync()
    {
        Import.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    sealed class Fixed(Company company) : ICompanySource
    {
        public Company Current => company;
    }
}
