using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Shape;

/// <summary>What is left over from work that is not finished.</summary>
static partial class Leftovers
{
    public static IEnumerable<Finding> In(Source source) =>
        source.CodeMatches(Unwritten(), "write it, or leave it out")
            .Concat(source.Comments.Where(comment => Reminder().IsMatch(comment.Text)).Select(comment => new Finding(source.Path, comment.Line, comment.Text.Trim())))
            .Concat(source.Comments.Where(IsCode).Select(comment => new Finding(source.Path, comment.Line, $"commented-out code: {comment.Text.Trim()}")));

    /// <summary>For files in other languages.</summary>
    public static IEnumerable<Finding> In(string path, string text) =>
        Reminder().Matches(text).Select(match => new Finding(path, text.AsSpan(0, match.Index).Count('\n') + 1, match.Value));

    static bool IsCode(Comment comment) =>
        !comment.IsDocumentation && comment.Text.TrimStart('/', '*', ' ').TrimEnd('*', '/', ' ', '\n').Split('\n').Any(line => CodeLine().IsMatch(line));

    [GeneratedRegex(@"\bNotImplementedException\b|\bNotSupportedException\(\)")]
    private static partial Regex Unwritten();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b")]
    private static partial Regex Reminder();

    [GeneratedRegex(@"[;{}]\s*$|^\s*(public|private|internal|protected|using|namespace|return|var|await|throw|foreach)\b.*[;({]|^\s*\w[\w.]*\([^)]*\)\s*;?$|^\s*\w+ (=|=>) .+\)$")]
    private static partial Regex CodeLine();
}
