using System.CommandLine;
using SalesNudgeBot.Host.Commands;

namespace SalesNudgeBot.Host.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Paths(CommandLine.Root([]), "")];

    public static TheoryData<string> Examples => [.. HelpWithExamples.All.Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_shows_how_it_is_called(string path)
    {
        using var output = new StringWriter();

        var code = CommandLine.Root([]).Parse($"{path} --help").Invoke(new() { Output = output });

        var shown = output.ToString().Split("Examples:\n")[^1].Split('\n');
        Assert.Equal(ExitCode.Fine, code);
        Assert.StartsWith($"  SalesNudgeBot.Host {path}".TrimEnd(), shown[0], StringComparison.Ordinal);
        Assert.Contains("Exit codes:", shown);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_a_call_that_is_possible(string line) =>
        Assert.Empty(CommandLine.Root([]).Parse(line.Split(" > ")[0].Split(" | ")[0]).Errors);

    [Fact]
    public void The_reason_for_a_long_example_stands_below_it_and_is_not_copied_with_it()
    {
        using var output = new StringWriter();

        CommandLine.Root([]).Parse("run --help").Invoke(new() { Output = output });

        Assert.Contains("  SalesNudgeBot.Host run --manifest ./nordwind --data ./nordwind-data\n      yours\n", output.ToString(), StringComparison.Ordinal);
        Assert.All(output.ToString().Split('\n').Where(line => line.StartsWith("  SalesNudgeBot.Host ", StringComparison.Ordinal)), line => Assert.Contains(line[21..].Split("  ")[0], HelpWithExamples.All.Select(one => one.Line)));
    }

    [Fact]
    public async Task The_version_is_one_line_with_the_commit()
    {
        var ended = await TheProgram.Run("--version");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Matches(@"^SalesNudgeBot \d+\.\d+\.\d+( \(commit [0-9a-f]{10}\))?\n\z", ended.Output);
    }

    static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.SelectMany(below => Paths(below, $"{path} {below.Name}".TrimStart())).Prepend(path);
}
