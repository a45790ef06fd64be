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
        Assert.Empty(CommandLine.Root([]).Parse(line.Split(" > ")[0].Split(" | ")[0].Replace("GUID", "0f3c4f5e-1111-4a4a-9b9b-000000000001", StringComparison.Ordinal)).Errors);

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
