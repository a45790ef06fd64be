namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>A string literal: unescaped, each interpolation hole as <c>{}</c>.</summary>
/// <param name="Start">Offset of its first quote (or prefix) in the file.</param>
sealed record Literal(int Start, int Line, string Text);
