using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.Globalization;

namespace SalesNudgeBot.Host.Commands;

/// <summary>Answers a shell's question: one proposal a line; none where a file belongs, so that the shell offers its own.</summary>
/// <param name="line">What was typed behind the program's name.</param>
sealed class Suggestions(SuggestDirective directive, RootCommand root, string line) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var position = parseResult.GetResult(directive)?.Values is [var written, ..] && int.TryParse(written, CultureInfo.InvariantCulture, out var given) ? given : line.Length;
        var start = line[..Math.Clamp(position, 0, line.Length)];
        var word = start[(start.LastIndexOf(' ') + 1)..];
        foreach (var label in Fitting(root.Parse(line).GetCompletions(start.Length).Select(item => item.Label), word))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(label);
        }

        return ExitCode.Fine;
    }

    static IEnumerable<string> Fitting(IEnumerable<string> labels, string word) =>
        labels
            .Where(label => word.StartsWith('-') ? label.StartsWith("--", StringComparison.Ordinal) : !label.StartsWith('-') && !label.StartsWith('/'))
            .Where(label => label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .Order(StringComparer.Ordinal);
}
