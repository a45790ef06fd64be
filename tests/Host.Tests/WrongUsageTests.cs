using System.Diagnostics;
using SalesNudgeBot.Host.Commands;

namespace SalesNudgeBot.Host.Tests;

public sealed class WrongUsageTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("manifest", "A command is missing: check, plan, preview, simulate, schema.")]
    [InlineData("manifest chek", "'chek' is not possible here; right would be check.")]
    [InlineData("manifest check --jsn", "There is no option --jsn; right would be --json.")]
    [InlineData("doctor --jsn", "There is no option --jsn; right would be --json.")]
    [InlineData("export person --out --data", "A value is missing before --data.|PERSON is missing: a person's id, address or full name.")]
    [InlineData("pause", "TEAM is missing: a team's id or name, or all.")]
    [InlineData("init --platform slak", "'slak' is not possible for --platform; right would be slack.")]
    [InlineData("run --clock fast", "'fast' is not possible for --clock; right would be real, simulated.")]
    [InlineData("manifest preview --days abc", "--days is a number from 1 to 92.")]
    [InlineData("manifest preview --days 93", "--days is a number from 1 to 92.")]
    [InlineData("manifest preview --from 9999-12-30", "'9999-12-30' is not a date from 2000 to 2199; right would be --from 2026-11-23.")]
    [InlineData("manifest simulate --from 2026-01-02 --to 2026-01-01 --data x.csv", "--to is a day from --from on, and within 1098 days of it.")]
    [InlineData("import opportunities x.csv --as-of 1-1-1", "'1-1-1' is not a date from 2000 to 2199; right would be --as-of 2026-11-23.")]
    [InlineData("import teams x.csv --out y --zone America/NewYork", "--zone: 'America/NewYork' is not a time zone; right would be America/New_York.")]
    public void A_wrong_call_is_told_what_would_be_right(string line, string said) =>
        Assert.Equal(said.Split('|'), WrongUsage.Of(CommandLine.Root([]).Parse(line)));

    [Theory]
    [MemberData(nameof(HelpTests.Examples), MemberType = typeof(HelpTests))]
    public void Nothing_is_wrong_with_a_call_that_help_shows(string line) =>
        Assert.Empty(WrongUsage.Of(CommandLine.Root([]).Parse(line.Split(" > ")[0].Split(" | ")[0])));

    [Fact]
    public async Task A_misspelt_option_in_the_place_of_a_folder_is_wrong_usage()
    {
        var ended = await TheProgram.Run("manifest", "check", "--jsn");

        Assert.Equal((ExitCode.WrongUsage, "", "There is no option --jsn; right would be --json.\nSee --help for what is possible.\n"), (ended.Code, ended.Output, ended.Error));
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_the_questions_says_that_nothing_was_written()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The terminal here is that of util-linux.");
        }

        // In the place of the shell, which would end of the key itself, and hearing the key even where the tests run in the background.
        var call = $"exec env --default-signal=INT dotnet '{Path.Combine(AppContext.BaseDirectory, "SalesNudgeBot.Host.dll")}' init ./ours";
        using var terminal = Process.Start(new ProcessStartInfo("script", ["-qec", call, "/dev/null"]) { WorkingDirectory = folder.Path, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var seen = "";
        while (!seen.Contains("Company, as people call it: ", StringComparison.Ordinal))
        {
            var read = new char[256];
            var length = await terminal.StandardOutput.ReadAsync(read, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
            Assert.NotEqual(0, length);
            seen += new string(read, 0, length);
        }

        await terminal.StandardInput.WriteAsync('\x03');
        await terminal.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        seen += await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Stopped. Nothing was written.", seen, StringComparison.Ordinal);
        Assert.Equal(ExitCode.No, terminal.ExitCode);
        Assert.False(Directory.Exists(folder["ours"]));
    }

    public void Dispose() => folder.Dispose();
}
