using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <param name="Verdict">Null while it is open.</param>
public sealed record ExportedPromise(
    string Id,
    string Kind,
    string By,
    string? To,
    string? Client,
    string What,
    string Deliverer,
    Instant MadeAt,
    Instant FirstDue,
    Instant Due,
    Instant? BreachedAt,
    string? Verdict,
    ImmutableArray<ExportedEvent> History);
