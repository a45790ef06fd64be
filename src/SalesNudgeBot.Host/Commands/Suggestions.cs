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
        var (before, word) = TypedWords.Of(line[..Math.Clamp(position, 0, line.Length)]);

        // A value may stand right behind its option, and is offered as the word that it is a part of.
        var option = word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? word[..(equals + 1)] : "";
        var value = word[option.Length..];
        var start = TypedWords.Line(option.Length > 0 ? before.Add(option[..^1]) : before, value);
        foreach (var label in Fitting(root.Parse(start).GetCompletions(start.Length).Select(item => item.Label), value))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(option + label);
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
