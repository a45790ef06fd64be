namespace SalesNudgeBot.Manifest;

/// <param name="Means">One sentence for an admin who looks the code up.</param>
public sealed record Code(string Id, Severity Severity, string Means);
