using System.CommandLine;
using System.CommandLine.Parsing;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What is wrong with a call, each with what would be right. The parser's own sentences for the most frequent mistakes name neither a command nor the nearest word.</summary>
static class WrongUsage
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Errors.Any(error => error.Message == DatabaseOption.NoReference))
        {
            // Words behind it may be the rest of a connection string.
            return [DatabaseOption.NoReference];
        }

        var command = parsed.CommandResult.Command;
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(IsMisspeltOption).Select(token => token.Value).ToList();
        var others = parsed.Errors.Select(error => Said(error.Message, command)).Where(said => !unknown.Exists(one => said.Contains(one, StringComparison.Ordinal)));
        var all = unknown.Select(one => Unknown(one, command)).Concat(others).Distinct().ToList();

        // A word that is no command leaves the command out as well: one mistake, said once.
        return parsed.UnmatchedTokens.Count > 0 && all.Count > 1 ? [.. all.Where(said => said != WhichCommand(command))] : all;
    }

    /// <summary>In the place of a folder or a name: no file and no person is called that, and the parser takes it for one.</summary>
    static bool IsMisspeltOption(Token token) => token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal);

    static string Unknown(string word, Command command)
    {
        var names = command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToArray();
        return names.Contains(word) ? $"A value is missing before {word}." : $"There is no option {word}{Right(Nearest.To(word.Split('=')[0], names))}";
    }

    static string Said(string message, Command command) =>
        message switch
        {
            "Required command was not provided." => WhichCommand(command),
            _ when message.StartsWith("Required argument missing for command", StringComparison.Ordinal) && command.Arguments is [var argument, ..] => $"{argument.Name} is missing: {LowerFirst(argument.Description)}.",
            _ when message.StartsWith("Unrecognized command or argument '", StringComparison.Ordinal) && message.Split('\'') is [_, var word, _] =>
                $"'{word}' is not possible here{Right(Nearest.To(word, [.. command.Subcommands.Select(below => below.Name)]))}",
            _ => message,
        };

    static string WhichCommand(Command command) => $"A command is missing: {string.Join(", ", command.Subcommands.Select(below => below.Name))}.";

    static string Right(string? nearest) => nearest is null ? "." : $"; right would be {nearest}.";

    static string LowerFirst(string? text) => text is { Length: > 0 } ? char.ToLowerInvariant(text[0]) + text[1..] : "";
}
