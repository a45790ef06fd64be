using System.Net.Http.Json;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.Host.Tests.Postgres;

/// <summary>The program on a PostgreSQL database, as a person starts it.</summary>
public sealed class PostgresRunTests(PostgresServer server) : IDisposable
{
    readonly TemporaryFolder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_runs_on_it_stops_and_goes_on_from_another_data_folder()
    {
        var place = await Place.On(server);
        int after;
        using (var first = place.Start("--data", folder["one"], "--urls", "http://127.0.0.1:0"))
        {
            var greeting = await first.Greeting();
            Assert.Contains($"  Data   PostgreSQL at {place.Address} (new)\n", greeting.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("--fresh", greeting.Text, StringComparison.Ordinal);
            var before = await MessagesOfAna(greeting.Address);
            await MoveToNext(greeting.Address);
            after = await MessagesOfAna(greeting.Address);
            Assert.True(after > before);
            var ended = await first.Terminate();
            Assert.Equal((0, ""), (ended.Code, ended.Error));
        }

        Assert.Empty(Directory.EnumerateFiles(folder["one"], "*.db"));
        using var second = place.Start("run", "--data", folder["two"], "--urls", "http://127.0.0.1:0");
        var again = await second.Greeting();
        Assert.Contains("(continued from last time)", again.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 23 Nov 2026, 09:00 CET", again.Text, StringComparison.Ordinal);
        Assert.Equal(after, await MessagesOfAna(again.Address));
        Assert.Equal(0, (await second.Terminate()).Code);
    }

    [Fact]
    public async Task A_second_bot_is_refused_and_a_killed_ones_place_is_free()
    {
        var place = await Place.On(server);
        using (var first = place.Start("--data", folder["one"], "--urls", "http://127.0.0.1:0"))
        {
            await first.Greeting();

            var second = await place.Run("run", "--data", folder["two"], "--urls", "http://127.0.0.1:0");

            second.SaysOnly(3, $"already running on the database {place.Address}", "stop it first", "--database");
        }

        using var third = place.Start("--data", folder["one"], "--urls", "http://127.0.0.1:0");
        Assert.Contains("continued", (await third.Greeting()).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await third.Terminate()).Code);
    }

    [Fact]
    public async Task Commands_work_beside_the_running_bot()
    {
        var place = await Place.On(server);
        var sample = Path.Combine(AppContext.BaseDirectory, "manifests", "sample");
        using var bot = place.Start("--data", folder["data"], "--urls", "http://127.0.0.1:0");
        await bot.Greeting();

        var paused = await place.Run("pause", "berlin");
        var doctor = await place.Run("doctor");
        var preview = await place.Run("manifest", "preview", sample, "--days", "3");
        var plan = await place.Run("manifest", "plan", sample);
        var check = await place.Run("manifest", "check", sample);
        var exported = await place.Run("export", "person", "ana");
        var imported = await place.Run("import", "opportunities", Path.Combine(sample, "crm", "opportunities.csv"), "--manifest", sample, "--check");
        var erased = await place.Run("erase", "ana", "--yes");

        Assert.Equal((0, "berlin  paused\n", ""), (paused.Code, paused.Output, paused.Error));
        Assert.Matches($@"\ndatabase +ok +PostgreSQL \d+[.\d]* at {place.Address}, and a bot runs on it\n", doctor.Output);
        Assert.Contains($"\nIt starts from the database in PostgreSQL at {place.Address}, as it stands now", preview.Output, StringComparison.Ordinal);
        Assert.Contains($"revision 1 in PostgreSQL at {place.Address} says the same", plan.Output, StringComparison.Ordinal);
        Assert.All([doctor, preview, plan, check, exported], ended => Assert.Equal((0, ""), (ended.Code, ended.Error)));
        Assert.Contains("\"id\": \"ana\"", exported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SalesNudgeBot met", imported.Error, StringComparison.Ordinal);
        Assert.Contains("Erased: what ana wrote.\nPostgreSQL gives the space of what was deleted to something else in its own time", erased.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await bot.Terminate()).Code);
        Assert.Contains("and no bot runs on it just now", (await place.Run("doctor")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_bot_has_run_commands_say_so_and_make_nothing()
    {
        var place = await Place.On(server);

        (await place.Run("pause", "all")).SaysOnly(3, $"No bot has run on the database {place.Address} yet", "--database");
        (await place.Run("manifest", "plan", Path.Combine(AppContext.BaseDirectory, "manifests", "sample"))).SaysOnly(3, $"No bot has run on PostgreSQL at {place.Address} yet", "--database");
        Assert.Contains("no bot has run on it yet", (await place.Run("doctor")).Output, StringComparison.Ordinal);
        Assert.Equal(false, await place.Execute("select to_regclass('schema_versions') is not null"));
    }

    public void Dispose() => folder.Dispose();

    static async Task MoveToNext(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.PostAsJsonAsync("/local/api/clock", new { @as = "ana", to = "next" }, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    static async Task<int> MessagesOfAna(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var conversation = await http.GetFromJsonAsync<Conversation>("/local/api/conversation?as=ana&id=person/ana", Cancellation);
        return conversation!.Items.Length;
    }

    sealed record Conversation(Item[] Items);

    sealed record Item(string Id);
}
