using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <param name="Who">Null for what time did.</param>
public sealed record ExportedEvent(Instant At, string What, string? Who);
