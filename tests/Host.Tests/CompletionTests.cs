using System.CommandLine;
using SalesNudgeBot.Host.Commands;

namespace SalesNudgeBot.Host.Tests;

public sealed class CompletionTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("mani", "manifest")]
    [InlineData("manifest sch", "schema")]
    [InlineData("doctor --man", "--manifest")]
    [InlineData("init --platform s", "slack")]
    [InlineData("init --zone Europe/Berl", "Europe/Berlin")]
    [InlineData("completion z", "zsh")]
    [InlineData("run --clock ", "simulated")]
    [InlineData("manifest check --explain M30", "M301")]
    [InlineData("manifest check --explain=M30", "--explain=M301")]
    [InlineData("init './a folder' --platform s", "slack")]
    public async Task What_can_follow_is_offered(string line, string offered) => Assert.Contains(offered, await Offered(line));

    [Fact]
    public void Ids_come_from_the_manifest_that_the_line_names()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");
        var root = new RootCommand { new Command("look") { new Argument<string>("DIR"), new Option<string>("--team"), new Option<string>("--person") } };
        Completions.AddTo(root);

        IEnumerable<string> Labels(string line) => root.Parse(line).GetCompletions(line.Length).Select(item => item.Label).Where(label => !label.StartsWith('-'));

        Assert.All(["berlin", "new-york"], team => Assert.Contains(team, Labels($"look {sample} --team ")));
        Assert.Contains("ana", Labels($"look {sample} --person a"));
        Assert.DoesNotContain("ana", Labels("look ./no-such-folder --person a"));
    }

    [Theory]
    [InlineData("manifest check ")]
    [InlineData("doctor --manifest ")]
    [InlineData("init ")]
    [InlineData("pause --data ./no-such-folder ")]
    public async Task Where_a_folder_belongs_nothing_is_offered_so_that_the_shell_offers_its_own(string line) => Assert.Empty(await Offered(line));

    [Fact]
    public async Task Options_are_offered_when_one_is_begun_and_only_by_their_long_names()
    {
        Assert.All(await Offered("manifest check --"), option => Assert.StartsWith("--", option, StringComparison.Ordinal));
        Assert.DoesNotContain(await Offered("manifest "), word => word.StartsWith('-') || word.StartsWith('/'));
    }

    [Theory]
    [InlineData("zsh", "compdef _salesnudge salesnudge SalesNudgeBot.Host")]
    [InlineData("fish", "for name in salesnudge SalesNudgeBot.Host")]
    [InlineData("pwsh", "-CommandName ('salesnudge SalesNudgeBot.Host' -split ' ')")]
    public async Task Each_shell_has_its_own(string shell, string line)
    {
        var script = await TheProgram.Run("completion", shell);

        Assert.Equal((0, ""), (script.Code, script.Error));
        Assert.Contains(line, script.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@CALL@", script.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    static async Task<string[]> Offered(string line)
    {
        var ended = await TheProgram.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        return ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
