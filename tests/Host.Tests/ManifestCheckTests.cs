using System.Text.Json;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Tests;

public sealed class ManifestCheckTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_good_manifest_is_called_fine()
    {
        var ended = await TheProgram.Run("manifest", "check", Path.Combine(AppContext.BaseDirectory, "manifests", "sample"));

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("Fine: Nordwind", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_stand_under_each_other_and_the_answer_is_no()
    {
        await Spoil();

        var ended = await TheProgram.Run("manifest", "check", folder.Path);

        var lines = ended.Output.TrimEnd().Split('\n');
        Assert.Equal(1, ended.Code);
        Assert.True(lines.Length > 2, ended.Output);
        Assert.Single(lines[..^1].Select(line => line.IndexOf("  error    M", StringComparison.Ordinal)).Distinct());
        Assert.Equal($"{lines.Length - 1} errors, 0 warnings. More about one: manifest check --explain M102", lines[^1]);
    }

    [Fact]
    public async Task A_program_reads_them_as_json()
    {
        await Spoil();

        var ended = await TheProgram.Run("manifest", "check", folder.Path, "--json");

        using var json = JsonDocument.Parse(ended.Output);
        Assert.Equal(1, ended.Code);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        var first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("company.yaml", "error"), (first.GetProperty("file").GetString(), first.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task GitHub_gets_workflow_commands_with_the_file_as_it_lies_in_the_repository()
    {
        await File.WriteAllTextAsync(folder["100%, really.yaml"], "version: 1\npeople:\n  ana: { nmae: Ana, zone: 'a%b' }\n", TestContext.Current.CancellationToken);
        using var program = TheProgram.Start(
            Path.GetDirectoryName(folder.Path)!,
            new Dictionary<string, string?> { ["GITHUB_WORKSPACE"] = null },
            "manifest", "check", Path.GetFileName(folder.Path), "--format", "github");

        var ended = await program.End();

        var name = Path.GetFileName(folder.Path);
        var lines = ended.Output.TrimEnd().Split('\n');
        Assert.Equal(1, ended.Code);
        Assert.Contains($"::error file={name}/100%25%2C really.yaml,line=3,col=10,title=M101::the key 'nmae' is not known here; right would be name", lines);
        Assert.Contains(lines, line => line.Contains("title=M210::'a%25b' is not a time zone; right would be an IANA name, as in Europe/Berlin", StringComparison.Ordinal));
        Assert.All(lines[..^1], line => Assert.StartsWith("::error file=", line, StringComparison.Ordinal));
        Assert.Equal($"{lines.Length - 1} errors, 0 warnings.", lines[^1]);
    }

    [Fact]
    public async Task In_a_workflow_files_are_named_from_the_repository_on_and_a_missing_folder_has_no_line()
    {
        using var program = TheProgram.Start(
            folder.Path,
            new Dictionary<string, string?> { ["GITHUB_WORKSPACE"] = Path.GetDirectoryName(folder.Path) },
            "manifest", "check", "nowhere", "--format", "github");

        var ended = await program.End();

        Assert.StartsWith($"::error file={Path.GetFileName(folder.Path)}/nowhere,title=M001::", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_explained_with_what_the_reader_says_of_its_example()
    {
        var ended = await TheProgram.Run("manifest", "check", "--explain", "m301");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.StartsWith("M301, error\n  No person has this id.\n\nWhy it matters\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("    9      leader: lenna\n                   ^\n                   no person has the id 'lenna'; right would be lena\n", ended.Output, StringComparison.Ordinal);
        Assert.All(ended.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Without_a_code_all_of_them_are_listed()
    {
        var ended = await TheProgram.Run("manifest", "check", "--explain");
        var asJson = await TheProgram.Run("manifest", "check", "--explain", "--json");

        using var json = JsonDocument.Parse(asJson.Output);
        Assert.Equal((0, 0), (ended.Code, asJson.Code));
        Assert.All(Explanations.All, explained => Assert.Contains($"  {explained.Code.Id}  ", ended.Output, StringComparison.Ordinal));
        Assert.Equal(Explanations.All.Length, json.RootElement.GetArrayLength());
        Assert.All(json.RootElement.EnumerateArray(), explained => Assert.All(explained.EnumerateObject(), said => Assert.NotEqual("", said.Value.GetString())));
    }

    [Theory]
    [InlineData("There is no code M999", "manifest", "check", "--explain", "M999")]
    [InlineData("Give --json or --format, not both.", "manifest", "check", "--json", "--format", "github")]
    [InlineData("yaml", "manifest", "check", "--format", "yaml")]
    public async Task What_cannot_be_answered_is_wrong_usage(string says, params string[] arguments)
    {
        var ended = await TheProgram.Run(arguments);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_fine_unless_it_is_to_count()
    {
        await File.WriteAllTextAsync(folder["company.yaml"], Explanations.Of("M309")!.Example.Text, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await TheProgram.Run("manifest", "check", folder.Path)).Code);
        Assert.Equal(1, (await TheProgram.Run("manifest", "check", folder.Path, "--strict")).Code);
    }

    [Fact]
    public async Task Beside_a_database_numbers_are_compared_with_what_reps_ever_reached()
    {
        var rows = Enumerable.Range(1, 9).Select(n => $"o-{n},ana,open,2026-0{1 + (n % 3)}-10,,,");
        await File.WriteAllTextAsync(folder["pipeline.csv"], $"id,rep,stage,created,closed,account,value\n{string.Join('\n', rows)}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["company.yaml"], Explanations.Of("M813")!.Example.Text, TestContext.Current.CancellationToken);
        await TheProgram.Run("import", "opportunities", folder["pipeline.csv"], "--manifest", folder.Path, "--data", folder["data"], "--as-of", "2026-04-30");

        var alone = await TheProgram.Run("manifest", "check", folder.Path);
        var beside = await TheProgram.Run("manifest", "check", folder.Path, "--data", folder["data"], "--json");
        var nowhere = await TheProgram.Run("manifest", "check", folder.Path, "--data", folder["nothing"]);

        Assert.StartsWith("Fine: ", alone.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(beside.Output);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("M813", 0), (finding.GetProperty("code").GetString(), beside.Code));
        Assert.Contains("no rep ever created more than 3 in one", finding.GetProperty("says").GetString(), StringComparison.Ordinal);
        nowhere.SaysOnly(2, "no database");
        Assert.False(Directory.Exists(folder["nothing"]));
    }

    public void Dispose() => folder.Dispose();

    Task Spoil() => File.WriteAllTextAsync(folder["company.yaml"], "version: 1\npeople:\n  ana: { nom: Ana }\n  jonas: {}\n", TestContext.Current.CancellationToken);
}
