using System.Text.RegularExpressions;

namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>A C# file, taken apart so that a rule about code is not misled by what a string or a comment says.</summary>
sealed class Source
{
    public Source(string path, string text)
    {
        Path = path;
        Text = text;
        var lexer = new Lexer(text);
        (Code, Literals, Comments) = (lexer.Code, lexer.Literals, lexer.Comments);
    }

    /// <summary>From the repository's root, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The file with the insides of strings and comments blanked; offsets and lines stay.</summary>
    public string Code { get; }

    public IReadOnlyList<Literal> Literals { get; }

    public IReadOnlyList<Comment> Comments { get; }

    public static Source Of(string text, string path = "Seeded.cs") => new(path, text);

    public int LineAt(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;

    public IEnumerable<Finding> CodeMatches(Regex pattern, string what) =>
        pattern.Matches(Code).Select(match => new Finding(Path, LineAt(match.Index), $"{match.Value.Trim()}: {what}"));
}
