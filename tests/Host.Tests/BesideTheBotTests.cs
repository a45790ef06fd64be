using System.Text.Json;

namespace SalesNudgeBot.Host.Tests;

/// <summary>Commands on the data folder of a bot that is running.</summary>
public sealed class BesideTheBotTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Data => folder["data"];

    [Fact]
    public async Task All_teams_are_paused_once_and_go_on_once()
    {
        using var bot = await Running();

        var paused = await TheProgram.Run("pause", "all", "--data", Data);
        var again = await TheProgram.Run("pause", "berlin", "--data", Data, "--json");
        var resumed = await TheProgram.Run("resume", "Berlin", "--data", Data);

        Assert.Equal((0, ""), (paused.Code, paused.Error));
        Assert.Equal("berlin    paused\nnew-york  paused\n", paused.Output);
        using var json = JsonDocument.Parse(again.Output);
        Assert.False(Assert.Single(json.RootElement.GetProperty("teams").EnumerateArray()).GetProperty("changed").GetBoolean());
        Assert.Equal((0, "berlin  going on\n"), (resumed.Code, resumed.Output));
    }

    [Fact]
    public async Task The_preview_names_the_teams_that_are_paused_and_what_waits_for_them()
    {
        using var bot = await Running();
        await TheProgram.Run("pause", "berlin", "--data", Data);
        var sample = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");

        var text = await TheProgram.Run("manifest", "preview", sample, "--data", Data, "--days", "7");
        var ana = await TheProgram.Run("manifest", "preview", sample, "--data", Data, "--days", "7", "--person", "ana");
        using var json = JsonDocument.Parse((await TheProgram.Run("manifest", "preview", sample, "--data", Data, "--days", "7", "--json")).Output);

        Assert.Matches("\nNudges are paused, and stay so: at the end [0-9]+ messages? for Berlin would wait.\n", text.Output);
        Assert.DoesNotContain("Ana Moreno", text.Output, StringComparison.Ordinal);
        Assert.Contains("Grace Kim", text.Output, StringComparison.Ordinal);
        Assert.Contains("nudges for Berlin are paused\n", ana.Output, StringComparison.Ordinal);
        Assert.Equal("berlin", Assert.Single(json.RootElement.GetProperty("paused").EnumerateArray()).GetProperty("team").GetString());
    }

    [Fact]
    public async Task A_persons_data_and_a_teams_are_written_as_json_and_over_nothing()
    {
        using var bot = await Running();

        var person = await TheProgram.Run("export", "person", "Ana Moreno", "--data", Data);
        var team = await TheProgram.Run("export", "team", "berlin", "--data", Data, "--out", folder["berlin.json"]);
        var over = await TheProgram.Run("export", "team", "berlin", "--data", Data, "--out", folder["berlin.json"]);

        Assert.Equal((0, ""), (person.Code, person.Error));
        using var ana = JsonDocument.Parse(person.Output);
        Assert.Equal("ana", ana.RootElement.GetProperty("id").GetString());
        Assert.NotEmpty(ana.RootElement.GetProperty("checkIns").EnumerateArray());
        Assert.Contains(ana.RootElement.GetProperty("conversation").EnumerateArray(), line => line.GetProperty("who").GetString() == "ana");
        Assert.Contains(ana.RootElement.GetProperty("conversation").EnumerateArray(), line => line.TryGetProperty("why", out var why) && why.GetString()!.Length > 0);
        Assert.Equal((0, "", ""), (team.Code, team.Output, team.Error));
        using var berlin = JsonDocument.Parse(await File.ReadAllTextAsync(folder["berlin.json"], TestContext.Current.CancellationToken));
        Assert.Equal("lena", berlin.RootElement.GetProperty("leader").GetString());
        over.SaysOnly(3, "berlin.json", "Nothing was written over");
    }

    [Fact]
    public async Task Whom_nobody_knows_is_a_wrong_call_and_a_folder_without_a_bot_cannot_be_used()
    {
        using (await Running())
        {
            (await TheProgram.Run("pause", "munich", "--data", Data)).SaysOnly(2, "no team 'munich'", "berlin");
            (await TheProgram.Run("export", "person", "nobody", "--data", Data)).SaysOnly(2, "no person 'nobody'");
        }

        (await TheProgram.Run("resume", "all", "--data", folder["elsewhere"])).SaysOnly(3, "No bot has run", "--data");
        Assert.False(Directory.Exists(folder["elsewhere"]));
    }

    public void Dispose() => folder.Dispose();

    async Task<TheProgram> Running()
    {
        var bot = TheProgram.Start(Path.GetTempPath(), "run", "--data", Data, "--urls", "http://127.0.0.1:0");
        await bot.Greeting();
        return bot;
    }
}
