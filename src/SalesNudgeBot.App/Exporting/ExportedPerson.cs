using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <summary>All that is kept about one person, in words and dates that need no program of ours to be read. What retention has deleted is left out; a text that was erased says so.</summary>
/// <param name="ExportedAt">Product time, as are all instants below; dates are the person's own.</param>
/// <param name="Cadence">How often they are asked about prospecting at present; null while nobody has looked.</param>
public sealed record ExportedPerson(
    string Id,
    string Name,
    Instant ExportedAt,
    string? Cadence,
    ImmutableArray<ExportedCheckIn> CheckIns,
    ImmutableArray<ExportedPromise> Promises,
    ImmutableArray<ExportedPromise> Plans,
    ImmutableArray<ExportedOpportunity> Opportunities,
    ImmutableArray<ExportedLine> Conversation);
