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

/// <summary>What a team has together: its promises, and what its leaders' channel says. Nothing that was said to one person alone.</summary>
public sealed record ExportedTeam(
    string Id,
    string Name,
    Instant ExportedAt,
    string Leader,
    string? Deputy,
    ImmutableArray<string> Reps,
    ImmutableArray<ExportedPromise> Promises,
    ImmutableArray<ExportedLine> Channel);

/// <param name="Answers">What was answered, by question.</param>
/// <param name="AnsweredBy">Null where it was the person.</param>
public sealed record ExportedCheckIn(LocalDate Date, string State, Instant? AskedAt, Instant? AnsweredAt, bool Late, string? AnsweredBy, ImmutableSortedDictionary<string, string> Answers);

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

/// <param name="Who">Null for what time did.</param>
public sealed record ExportedEvent(Instant At, string What, string? Who);

/// <param name="Missing">The rep said that the CRM lacks it; it is not from the CRM.</param>
public sealed record ExportedOpportunity(string? Id, LocalDate CreatedOn, string State, LocalDate? ClosedOn, decimal? Value, string? Client, bool Missing);

/// <param name="Who">"bot", or the id of a person.</param>
/// <param name="Why">The rule that sent it.</param>
public sealed record ExportedLine(Instant At, string Who, string Text, string? Why);
