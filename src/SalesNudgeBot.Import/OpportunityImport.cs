using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Prospecting;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Import.Reading;

namespace SalesNudgeBot.Import;

/// <summary>
/// Brings one file in, or nothing of it. It is read once, row by row, into a staging place in the database that nobody looks at; with the
/// last row read and nothing to complain of it is applied in one transaction. One file at a time.
/// </summary>
/// <param name="now">Product time, asked inside a transaction.</param>
public sealed class OpportunityImport(IDatabase database, ICompanySource companies, Func<IStores, Instant> now) : IDisposable
{
    /// <summary>Rows of one transaction: the bot's own writes come between two of them.</summary>
    const int RowsAtOnce = 1_000;

    readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="progress">The share of the file that was read, from 0 to 1.</param>
    /// <exception cref="UnknownMappingException">The manifest has no mapping of that name.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    /// <exception cref="DatabaseUnavailableException">Nothing was changed.</exception>
    public async Task<ImportReport> Run(ImportRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            using var file = SteadyFile.Open(request.File);
            return await Run(request, file, progress, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    async Task<ImportReport> Run(ImportRequest request, SteadyFile file, IProgress<double>? progress, CancellationToken cancellation)
    {
        var (company, at, feed) = await database.Read(stores => (companies.In(stores), now(stores), stores.Opportunities.Feed()), cancellation);
        var mapping = Mapping(company.Crm, request.Mapping);
        var asOf = request.AsOf ?? company.People.Values.Max(person => at.InZone(person.Zone).Date);
        var complaints = new Complaints();
        var rows = new OpportunityRows(company, mapping, asOf, asOf.PlusDays(-company.Retention.FiguresDays), complaints);
        if (asOf < feed?.AsOf)
        {
            var last = feed.AsOf.ToString("yyyy-MM-dd", null);
            complaints.Add(null, null, null, $"it is read as of {asOf.ToString("yyyy-MM-dd", null)}, and what is stored is as of {last}: what happened between would be undone", $"a date from {last} on");
            return Report(request, file, asOf, rows, complaints, null, 0);
        }

        var staging = await database.Write(stores => stores.Opportunities.BeginStaging(at), cancellation: cancellation);
        var done = false;
        try
        {
            await Stage(staging, file, rows, mapping, complaints, progress, cancellation);
            if (file.Change() is { } change)
            {
                // Whatever else is wrong with it may only be that it is not whole.
                complaints = new();
                complaints.Add(null, null, null, change, "a file that is complete: have it written under another name, and renamed when it is");
            }

            if (complaints.Count > 0)
            {
                return Report(request, file, asOf, rows, complaints, null, 0);
            }

            if (request.CheckOnly)
            {
                return Report(request, file, asOf, rows, complaints, await database.Read(stores => stores.Opportunities.Compare(staging), cancellation), 0);
            }

            var (changes, matched) = await database.Write(
                stores => (stores.Opportunities.Compare(staging), Importing.Apply(stores, companies.In(stores), staging, asOf, now(stores))),
                cancellation: cancellation);
            done = true;
            return Report(request, file, asOf, rows, complaints, changes, matched);
        }
        finally
        {
            if (!done)
            {
                await Discard(staging);
            }
        }
    }

    async Task Stage(long staging, SteadyFile file, OpportunityRows rows, OpportunityMapping mapping, Complaints complaints, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var csv = new CsvRows(file.Content, mapping.Delimiter);
        foreach (var some in rows.Read(csv).Chunk(RowsAtOnce))
        {
            var twice = await database.Write(stores => stores.Opportunities.Stage(staging, some), cancellation: cancellation);
            foreach (var second in twice)
            {
                Twice(complaints, mapping, second);
            }

            progress?.Report(file.Length == 0 ? 1 : (double)file.Content.Position / file.Length);
        }
    }

    internal static void Twice(Complaints complaints, OpportunityMapping mapping, StagedTwice second)
    {
        var id = Complaint.Shown(second.Row.Opportunity.Id.Value);
        complaints.Add(second.Row.Line, mapping.Columns.Id, id, $"'{id}' stands in line {second.First} already", "each opportunity once");
    }

    // What stays behind is nobody's: the next import that begins a day later sweeps it out.
    async Task Discard(long staging)
    {
        try
        {
            await database.Write(stores =>
            {
                stores.Opportunities.Discard(staging);
                return true;
            });
        }
        catch (DatabaseUnavailableException)
        {
        }
    }

    internal static OpportunityMapping Mapping(CrmSettings crm, string? name) =>
        crm.Mappings.GetValueOrDefault(name ?? crm.Mapping) ?? throw new UnknownMappingException(name ?? crm.Mapping, [.. crm.Mappings.Keys.Order(StringComparer.Ordinal)]);

    internal static ImportReport Report(ImportRequest request, SteadyFile file, LocalDate asOf, OpportunityRows rows, Complaints complaints, StagedCounts? changes, int matched) =>
        new(request.Called ?? file.Name, asOf, request.CheckOnly, rows.Rows, changes, matched, complaints.Kept, complaints.Count - complaints.Kept.Length)
        {
            UnknownReps = rows.LeftOut.UnknownReps,
            NotYetCreated = rows.LeftOut.NotYetCreated,
            ClosedLongAgo = rows.LeftOut.ClosedLongAgo,
        };
}
