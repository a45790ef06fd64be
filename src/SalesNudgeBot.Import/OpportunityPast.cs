using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Prospecting;
using SalesNudgeBot.Import.Reading;

namespace SalesNudgeBot.Import;

/// <summary>Reads one file whole, whatever its dates, for somebody who looks at a past; nothing is stored.</summary>
public static class OpportunityPast
{
    /// <returns>Its opportunities as the file has them, of which there are none where it is refused, and what became of it.</returns>
    /// <exception cref="UnknownMappingException">The manifest has no mapping of that name.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static (ImmutableArray<Opportunity> Past, ImportReport Report) Read(ImportRequest request, Company company)
    {
        using var file = SteadyFile.Open(request.File);
        var mapping = OpportunityImport.Mapping(company.Crm, request.Mapping);
        var complaints = new Complaints();
        var rows = new OpportunityRows(company, mapping, LocalDate.MaxIsoValue, LocalDate.MinIsoValue, complaints);
        using var csv = new CsvRows(file.Content, mapping.Delimiter);
        var (past, lines) = (ImmutableArray.CreateBuilder<Opportunity>(), new Dictionary<OpportunityId, long>());
        foreach (var row in rows.Read(csv))
        {
            if (lines.TryAdd(row.Opportunity.Id, row.Line))
            {
                past.Add(row.Opportunity);
            }
            else
            {
                OpportunityImport.Twice(complaints, mapping, new(row, lines[row.Opportunity.Id]));
            }
        }

        var counts = complaints.Count > 0 ? null : new StagedCounts(past.Count, 0, 0);
        return (counts is null ? [] : past.DrainToImmutable(), OpportunityImport.Report(request, file, LocalDate.MaxIsoValue, rows, complaints, counts, 0));
    }
}
