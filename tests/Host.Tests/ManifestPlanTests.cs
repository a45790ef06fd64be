using System.Text.Json;

namespace SalesNudgeBot.Host.Tests;

public sealed class ManifestPlanTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_names_every_change_and_refuses_what_would_leave_a_promise_without_a_home()
    {
        await BotHasRun();

        var same = await Plan();
        await Change("people.yaml", "  arjun:", "  arun:");
        await Change("teams.yaml", "  at: \"09:00\"", "  at: \"10:30\"");
        var changed = await Plan();
        var json = await Plan("--json");
        var preview = await TheProgram.Run("manifest", "preview", folder["company"], "--data", folder["data"], "--days", "1");

        Assert.Equal((0, $"Nothing would change: revision 1 in {folder["data"]} says the same.\n"), (same.Code, same.Output));
        Assert.Equal((1, ""), (changed.Code, changed.Error));
        Assert.Contains("\n  - arjun  Arjun Sen\n", changed.Output, StringComparison.Ordinal);
        Assert.Contains("\n  ~ berlin    check_in: at: 09:00 -> 10:30\n", changed.Output, StringComparison.Ordinal);
        Assert.Contains("\n  Ana is asked at 10:30 from Mon 23 Nov on, before it was 09:00\n", changed.Output, StringComparison.Ordinal);
        Assert.Contains(", Borealis · audit export: Arjun Sen delivers it, and would be gone\n      right would be arjun among people until the client has it", changed.Output, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(json.Output);
        Assert.False(read.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal("Borealis", read.RootElement.GetProperty("stranded")[0].GetProperty("client").GetString());
        Assert.StartsWith($"Nordwind: Mon 23 Nov 2026 to Mon 23 Nov 2026, each time as its reader's clock shows it.\nIt starts from the database in {folder["data"]}", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_compare_with() =>
        (await TheProgram.Run("manifest", "plan", Path.Combine(AppContext.BaseDirectory, "manifests", "sample"), "--data", folder["nowhere"])).SaysOnly(3, "There is no database in", "--data");

    public void Dispose() => folder.Dispose();

    async Task BotHasRun()
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "manifests", "sample"), folder["company"]);
        using var bot = TheProgram.Start(folder.Path, "--manifest", folder["company"], "--data", folder["data"], "--urls", "http://127.0.0.1:0");
        await bot.Greeting();
        await bot.Terminate();
    }

    Task<Ended> Plan(params string[] more) => TheProgram.Run(["manifest", "plan", folder["company"], "--data", folder["data"], .. more]);

    async Task Change(string file, string before, string after)
    {
        var path = Path.Combine(folder["company"], file);
        var text = await File.ReadAllTextAsync(path, Cancellation);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(before, after, StringComparison.Ordinal), Cancellation);
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var inner in Directory.EnumerateDirectories(from))
        {
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }
}
