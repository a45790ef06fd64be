using System.Diagnostics;

namespace SalesNudgeBot.Host.Tests;

/// <summary>
/// The completion scripts in the shells themselves. In bash and zsh at a terminal: a line is typed, then the tab key and Enter, and what the shell calls
/// after that is looked at; nothing is timed, as a shell reads its keys in their order. fish says without one what it would offer.
/// </summary>
public sealed class ShellTests : IDisposable
{
    static readonly (string Typed, string Becomes)[] Lines =
    [
        ("mani", "manifest"),
        ("manifest sch", "manifest schema"),
        ("manifest check --stri", "manifest check --strict"),
        ("manifest check --explain M801", "manifest check --explain M801"),
        ("manifest check --explain=M801", "manifest check --explain=M801"),
        ("init --platform s", "init --platform slack"),
        ("init --platform=s", "init --platform=slack"),
        ("manifest preview ./sample --person om", "manifest preview ./sample --person omar"),
        ("manifest preview 'a folder' --team new", "manifest preview a folder --team new-york"),
        ("manifest preview a\\ folder --team new", "manifest preview a folder --team new-york"),
        ("manifest check ./sam", "manifest check ./sample"),
    ];

    readonly TemporaryFolder home = new();

    public ShellTests()
    {
        foreach (var folder in new[] { "sample", "a folder" })
        {
            Directory.CreateDirectory(home[folder]);
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "manifests", "sample"), "*.yaml"))
            {
                File.Copy(file, Path.Combine(home[folder], Path.GetFileName(file)));
            }
        }
    }

    [Theory]
    [InlineData("bash", "bash --norc --noprofile -i", ":")]
    [InlineData("zsh", "zsh -f -i", "autoload -Uz compinit; compinit -u -D")]
    public async Task At_a_terminal_the_tab_key_completes(string shell, string started, string first)
    {
        Need("script");
        Need(shell);
        await Script(shell);
        string[] keys =
        [
            $"{first}\r",
            "source completion; nudge() { printf 'called with <%s>\\n' \"$*\"; }\r",
            .. Lines.Select(line => $"nudge {line.Typed}\t\r"),
            "exit\r",
        ];

        var seen = await Output(string.Concat(keys), "script", "-qec", started, "/dev/null");

        // Only bash leaves the stroke behind a folder.
        seen = seen.Replace("/>", ">", StringComparison.Ordinal);
        Assert.All(Lines, line => Assert.Contains($"called with <{line.Becomes}>", seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_fish_what_fits_is_offered_and_files_only_where_nothing_does()
    {
        Need("fish");
        await Script("fish");
        await File.WriteAllLinesAsync(home["ask"], ["source completion", .. Lines.Select(line => $"echo '== {line.Becomes}'; complete -C \"nudge {line.Typed.Replace("\\", "\\\\", StringComparison.Ordinal)}\"")], TestContext.Current.CancellationToken);

        var offered = (await Output("", "fish", "--no-config", "ask")).Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd().Split('\n')).ToArray();

        Assert.Equal(Lines.Length, offered.Length);
        Assert.All(offered, part => Assert.Equal([part[0].Split(' ')[^1]], part[1..].Select(one => one.Split('\t')[0].TrimEnd('/'))));
    }

    public void Dispose() => home.Dispose();

    static void Need(string program)
    {
        var there = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.SkipUnless(there, $"There is no {program} on this machine.");
        }

        Assert.True(there, $"There is no {program} on this machine, and .ci/run installs it.");
    }

    async Task Script(string shell)
    {
        var script = await TheProgram.Run("completion", shell, "--name", "nudge");
        await File.WriteAllTextAsync(home["completion"], script.Output, TestContext.Current.CancellationToken);
    }

    async Task<string> Output(string keys, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = home.Path, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["HOME"] = home.Path;
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(keys.AsMemory(), TestContext.Current.CancellationToken);
        await shell.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
