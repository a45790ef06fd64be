using System.Net.Http.Json;

namespace SalesNudgeBot.Host.Tests;

public sealed class RunTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Started_from_any_folder_it_shows_the_sample_and_says_who_to_be()
    {
        // A settings file that happens to lie there opens no address.
        await File.WriteAllTextAsync(folder["appsettings.json"], """{ "Urls": "http://127.0.0.1:2", "Kestrel": { "Endpoints": { "x": { "Url": "http://127.0.0.1:3" } } } }""", TestContext.Current.CancellationToken);
        using var program = TheProgram.Start(folder.Path, "--data", "data", "--urls", "http://127.0.0.1:0");

        var greeting = await program.Greeting();

        Assert.Contains("Nordwind, the sample company", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 23 Nov 2026, 08:55 CET, simulated", greeting.Text, StringComparison.Ordinal);
        Assert.Contains($"{folder["data"]} (new)", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("You are Ana Moreno first, a rep in Berlin", greeting.Text, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = greeting.Address };
        Assert.Contains("<title>", await http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var ended = await program.Terminate();
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("Everything is saved", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_goes_on_and_a_fresh_one_starts_over_without_touching_other_files()
    {
        string[] arguments = ["--data", folder["data"], "--urls", "http://127.0.0.1:0"];
        int before, after;
        using (var first = TheProgram.Start(folder.Path, arguments))
        {
            var address = (await first.Greeting()).Address;
            before = await MessagesOfAna(address);
            await MoveToNext(address);
            after = await MessagesOfAna(address);
            Assert.True(after > before);
            await first.Terminate();
        }

        await File.WriteAllTextAsync(folder["data/notes.txt"], "mine", TestContext.Current.CancellationToken);
        using (var second = TheProgram.Start(folder.Path, ["run", .. arguments]))
        {
            var greeting = await second.Greeting();
            Assert.Contains("continued", greeting.Text, StringComparison.Ordinal);
            Assert.Contains("Mon 23 Nov 2026, 09:00 CET", greeting.Text, StringComparison.Ordinal);
            Assert.Equal(after, await MessagesOfAna(greeting.Address));
            await second.Terminate();
        }

        using var fresh = TheProgram.Start(folder.Path, [.. arguments, "--fresh"]);
        var over = await fresh.Greeting();

        Assert.Contains("(new)", over.Text, StringComparison.Ordinal);
        Assert.Contains("08:55 CET", over.Text, StringComparison.Ordinal);
        Assert.Equal(before, await MessagesOfAna(over.Address));
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["data/notes.txt"], TestContext.Current.CancellationToken));
        Assert.Equal(0, (await fresh.Terminate()).Code);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--clock", "sundial")]
    [InlineData("--urls", "nonsense")]
    public async Task Wrong_usage_ends_with_2_and_says_what_was_wrong(params string[] arguments)
    {
        var ended = await TheProgram.Run([.. arguments, "--data", folder["data"]]);

        Assert.Equal(2, ended.Code);
        Assert.Contains(arguments[^1], ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task Help_gives_examples()
    {
        var ended = await TheProgram.Run("--help");

        Assert.Equal(0, ended.Code);
        Assert.Contains("--manifest ./nordwind", ended.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    static async Task MoveToNext(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.PostAsJsonAsync("/local/api/clock", new { @as = "ana", to = "next" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    static async Task<int> MessagesOfAna(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var conversation = await http.GetFromJsonAsync<Conversation>("/local/api/conversation?as=ana&id=person/ana", TestContext.Current.CancellationToken);
        return conversation!.Items.Length;
    }

    sealed record Conversation(Item[] Items);

    sealed record Item(string Id);
}
