using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.App.Exporting;

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
