using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Secrets;

/// <summary>What looks like a key to something, or like the machine of whoever wrote it.</summary>
static partial class Leaks
{
    public static IEnumerable<Finding> In(string path, string text) =>
        Tokens().Matches(text).Concat(Assigned().Matches(text)).Concat(Homes().Matches(text))
            .Select(match => new Finding(path, text.AsSpan(0, match.Index).Count('\n') + 1, $"{match.Value[..Math.Min(12, match.Value.Length)]}..."));

    [GeneratedRegex(@"\bxox[abeoprs]-[\w-]{24,}|\bxapp-\d-[\w-]{10,}|\bgh[pousr]_\w{30,}|\bgithub_pat_\w{20,}|\bAKIA[0-9A-Z]{16}\b|\bsk-[A-Za-z0-9]{20,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|hooks\.slack\.com/services/T\w+")]
    private static partial Regex Tokens();

    [GeneratedRegex("""\b(password|passwd|pwd|secret|api[_-]?key|access[_-]?token|signing[_-]?secret)\b["']?\s*[:=]\s*["'][^"'\s{}$<]{8,}["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"/home/\w+/|/Users/\w+/|\b[A-Z]:\\Users\\\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Homes();
}
