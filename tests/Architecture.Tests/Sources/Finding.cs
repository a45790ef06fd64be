namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>One place that breaks a rule. Line 0: the file as a whole.</summary>
sealed record Finding(string File, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{File}: {What}" : $"{File}:{Line}: {What}";
}
