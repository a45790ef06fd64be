using System.Text.Json;

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
        Assert.Equal($"{lines.Length - 1} errors, 0 warnings.", lines[^1]);
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

    public void Dispose() => folder.Dispose();

    Task Spoil() => File.WriteAllTextAsync(folder["company.yaml"], "version: 1\npeople:\n  ana: { nom: Ana }\n  jonas: {}\n", TestContext.Current.CancellationToken);
}
