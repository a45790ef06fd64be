using System.Text.Json;

namespace SalesNudgeBot.Host.Tests.Importing;

public sealed class ImportCommandTests : IDisposable
{
    const string Good = "id,rep,stage,created,closed,account,value\no-1,ana,open,2026-11-20,,Acme,900\n";

    readonly TemporaryFolder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_imported_before_the_bot_ever_ran_and_again_without_a_change()
    {
        await Write("pipeline.csv", Good);

        var first = await Import("pipeline.csv", "--as-of", "2026-11-23");
        var again = await Import("pipeline.csv", "--as-of", "2026-11-23");

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal("pipeline.csv: 1 row, as of 2026-11-23. 1 new, 0 changed, 0 as they were.\nImported.\n", first.Output);
        Assert.Contains("0 new, 0 changed, 1 as they were", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_1_and_says_what_is_wrong_where()
    {
        await Write("pipeline.csv", Good.Replace("open", "opne", StringComparison.Ordinal));

        var ended = await Import("pipeline.csv");

        Assert.Equal((1, ""), (ended.Code, ended.Error));
        Assert.StartsWith("pipeline.csv:2: stage: 'opne' is a stage that the mapping does not know; right would be open\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_makes_no_data_folder_and_a_program_reads_json()
    {
        await Write("pipeline.csv", Good);

        var ended = await Import("pipeline.csv", "--check", "--json");

        using var json = JsonDocument.Parse(ended.Output);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Equal((true, false, 1), (json.RootElement.GetProperty("ok").GetBoolean(), json.RootElement.GetProperty("applied").GetBoolean(), json.RootElement.GetProperty("added").GetInt32()));
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task What_is_piped_in_is_asked_for_as_a_file()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("There is no /dev/stdin here.");
        }

        var ended = await TheProgram.Run("import", "teams", "/dev/fd/1", "--out", folder["company"]);

        ended.SaysOnly(3, "/dev/fd/1 is a pipe", "right would be a file");
    }

    [Theory]
    [InlineData(2, "--mapping", "salesforce")]
    [InlineData(2, "--as-of", "20.11.2026")]
    [InlineData(2, "--watch", ".")]
    [InlineData(3, "--data", "pipeline.csv")]
    public async Task A_wrong_call_is_2_and_what_cannot_run_is_3(int code, string option, string value)
    {
        await Write("pipeline.csv", Good);

        var ended = await Import("pipeline.csv", option, value);

        Assert.Equal(code, ended.Code);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.NotEmpty(ended.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_3_and_said_in_a_sentence()
    {
        var ended = await Import("nowhere.csv");

        ended.SaysOnly(3, "nowhere.csv", "Nothing was changed.");
    }

    [Fact]
    public async Task A_watched_folder_takes_what_is_put_there_until_it_is_stopped()
    {
        Directory.CreateDirectory(folder["inbox"]);
        await Write("inbox/monday.csv", Good);
        using var program = TheProgram.Start(folder.Path, "import", "opportunities", "--watch", "inbox", "--mapping", "standard", "--manifest", Sample, "--data", folder["data"]);

        await Patiently.Until(() => File.Exists(folder["inbox/done/monday.csv"]));
        var ended = await program.Terminate();

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("Imported.", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("Stopped.\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("1 new", await File.ReadAllTextAsync(folder["inbox/done/monday.csv.report.txt"], Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_are_drafted_into_files_that_the_check_finds_fine_and_never_over_others()
    {
        await Write("teams.csv", "sales_agent,manager,regional_office\nAnn Lee,Zoe Park,North\nBo Berg,Zoe Park,North\n");

        var drafted = await TheProgram.Run("import", "teams", folder["teams.csv"], "--out", folder["company"], "--zone", "Europe/Berlin");
        var check = await TheProgram.Run("manifest", "check", folder["company"]);
        var again = await TheProgram.Run("import", "teams", folder["teams.csv"], "--out", folder["company"]);

        Assert.Equal((0, 0, 1), (drafted.Code, check.Code, again.Code));
        Assert.StartsWith("Drafted 3 people in 1 team", drafted.Output, StringComparison.Ordinal);
        Assert.StartsWith("Fine: Our company, 3 people, 1 team.", check.Output, StringComparison.Ordinal);
        Assert.Contains("is there already", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=manifest.schema.json\n", await File.ReadAllTextAsync(folder["company/people.yaml"], Cancellation), StringComparison.Ordinal);
        Assert.True(File.Exists(folder["company/manifest.schema.json"]));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The sample's people; its file format is another, so the bot's own is named.</summary>
    static string Sample => Path.Combine(AppContext.BaseDirectory, "manifests", "sample");

    async Task<Ended> Import(params string[] arguments)
    {
        string[] mapping = arguments.Contains("--mapping") ? [] : ["--mapping", "standard"];
        string[] data = arguments.Contains("--data") ? [] : ["--data", folder["data"]];
        using var program = TheProgram.Start(folder.Path, ["import", "opportunities", .. arguments, .. mapping, .. data, "--manifest", Sample]);
        return await program.End();
    }

    Task Write(string name, string text) => File.WriteAllTextAsync(folder[name], text, Cancellation);
}
