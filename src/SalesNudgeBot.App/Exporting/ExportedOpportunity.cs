using NodaTime;

namespace SalesNudgeBot.App.Exporting;

/// <param name="Missing">The rep said that the CRM lacks it; it is not from the CRM.</param>
public sealed record ExportedOpportunity(string? Id, LocalDate CreatedOn, string State, LocalDate? ClosedOn, decimal? Value, string? Client, bool Missing);
