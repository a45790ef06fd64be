using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <param name="Who">"bot", or the id of a person.</param>
/// <param name="Why">The rule that sent it.</param>
public sealed record ExportedLine(Instant At, string Who, string Text, string? Why);
