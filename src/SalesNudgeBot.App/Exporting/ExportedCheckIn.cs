using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <param name="Answers">What was answered, by question.</param>
/// <param name="AnsweredBy">Null where it was the person.</param>
public sealed record ExportedCheckIn(LocalDate Date, string State, Instant? AskedAt, Instant? AnsweredAt, bool Late, string? AnsweredBy, ImmutableSortedDictionary<string, string> Answers);
