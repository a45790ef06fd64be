namespace SalesNudgeBot.Manifest;

/// <summary>A code for an admin who has met it: what <see cref="Code.Means"/> leaves out.</summary>
/// <param name="Why">Why it matters.</param>
/// <param name="Mend">How it is mended.</param>
public sealed record Explanation(Code Code, string Why, string Mend, Example Example);
