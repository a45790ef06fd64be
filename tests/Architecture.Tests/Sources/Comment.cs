namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>A comment with its marks, as written.</summary>
sealed record Comment(int Line, string Text)
{
    public bool IsDocumentation => Text.StartsWith("///", StringComparison.Ordinal);
}
