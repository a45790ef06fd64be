using System.Collections.Immutable;
using System.Text;

namespace SalesNudgeBot.Manifest;

/// <summary>One complaint about a manifest. Line and column count from 1; 0 where the complaint is about a whole folder. Never holds a secret.</summary>
/// <param name="Value">What stands there, where showing it helps.</param>
/// <param name="Right">What would be right.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string File,
    int Line,
    int Column,
    string Says,
    string? Value,
    string? Right)
{
    /// <summary>Other places that the complaint is about, as well as this one.</summary>
    public ImmutableArray<FindingPlace> Also { get; init; } = [];

    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(':').Append(Line).Append(':').Append(Column);
        }

        text.Append(": ").Append(Severity == Severity.Error ? "error" : "warning").Append(' ').Append(Code).Append(": ").Append(Says);
        return (Right is null ? text : text.Append("; right would be ").Append(Right)).ToString();
    }
}

public sealed record FindingPlace(string File, int Line, int Column);
