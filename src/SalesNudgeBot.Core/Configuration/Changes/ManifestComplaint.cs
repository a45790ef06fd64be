namespace SalesNudgeBot.Core.Configuration.Changes;

/// <summary>One thing that keeps a manifest from being put into force, as an admin reads it.</summary>
/// <param name="Place">File, line and column.</param>
/// <param name="Right">What would be right; null where that is not known.</param>
public sealed record ManifestComplaint(string Code, string Place, string Says, string? Right);
