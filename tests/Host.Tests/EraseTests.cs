using System.Text;
using System.Text.Json;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Host.Commands;
using SalesNudgeBot.Host.Composition;
using SalesNudgeBot.Host.Databases;
using SalesNudgeBot.Storage.Sqlite;

namespace SalesNudgeBot.Host.Tests;

public sealed class EraseTests : IDisposable
{
    const string Words = "blau-unheard";
    static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 7, 55);

    readonly TemporaryFolder folder = new();

    string Data => folder["data"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beside_a_running_bot_what_somebody_wrote_is_in_none_of_its_files_any_more()
    {
        using var bot = await Running();
        await Wrote("ana");
        Assert.True(IsInFiles(Words));

        var erased = await TheProgram.Run("erase", "Ana Moreno", "--data", Data, "--yes");
        var again = await TheProgram.Run("erase", "ana", "--data", Data, "--yes");

        Assert.Equal((0, ""), (erased.Code, erased.Error));
        Assert.StartsWith("Ana Moreno (ana) is in the manifest: what they wrote goes, and they stay who they are.\n\ngoes ", erased.Output, StringComparison.Ordinal);
        Assert.Contains("take them out of the manifest, and erase them again", erased.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nErased: what ana wrote.\n", erased.Output, StringComparison.Ordinal);
        Assert.False(IsInFiles(Words));
        Assert.Equal((0, "Nothing that ana wrote is kept. Nothing was changed.\n"), (again.Code, again.Output));
        Assert.Equal(0, (await bot.Terminate()).Code);
    }

    [Fact]
    public async Task Somebody_whom_the_manifest_has_no_more_becomes_a_former_person_and_is_not_erased_twice()
    {
        using var bot = await Running();
        await Wrote("zoe-quill");

        using var shown = new StringWriter();
        var asked = await Assert.ThrowsAsync<CannotStartException>(() => EraseCommand.Run(Asking("zoe-quill"), null, shown, Cancellation));
        var erased = await TheProgram.Run("erase", "zoe-quill", "--called", "Zoe Quill", "--data", Data, "--yes", "--json");
        var again = await TheProgram.Run("erase", "Zoe-Quill", "--data", Data, "--yes");

        Assert.Equal(ExitCode.WrongUsage, asked.ExitCode);
        Assert.Contains("zoe-quill is in the manifest no more: what they wrote goes, and who they were.\n", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("--called NAME", shown.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, ""), (erased.Code, erased.Error));
        using var json = JsonDocument.Parse(erased.Output);
        Assert.Equal("former-colleague-1", json.RootElement.GetProperty("former").GetString());
        Assert.Equal((1, 1), (json.RootElement.GetProperty("erased").GetProperty("texts").GetInt32(), json.RootElement.GetProperty("erased").GetProperty("acts").GetInt32()));
        Assert.False(IsInFiles("zoe-quill") || IsInFiles(Words));
        Assert.Equal(0, again.Code);
        Assert.Matches(@"^Zoe-Quill was erased on 20\d\d-\d\d-\d\d, and is former colleague 1\. Nothing is left to erase\.\n\z", again.Output);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_it_shows_what_would_go_and_changes_nothing()
    {
        await HasRun();
        await Wrote("ana");

        var ended = await TheProgram.Run("erase", "ana", "--data", Data, "--json");
        var named = await TheProgram.Run("erase", "anna", "--data", Data, "--yes");

        ended.SaysOnly(2, "--yes is needed", "Nothing was changed");
        named.SaysOnly(1, "anybody called 'anna'", "the nearest is ana", "Nothing was changed");
        Assert.True(IsInFiles(Words));
    }

    [Theory]
    [InlineData("ben\n")]
    [InlineData("")]
    public async Task Whatever_is_typed_but_the_id_leaves_everything_as_it_was(string typed)
    {
        await HasRun();
        await Wrote("ana");
        using var output = new StringWriter();

        var left = await Assert.ThrowsAsync<CannotStartException>(() => EraseCommand.Run(Asking("ana"), new StringReader(typed), output, Cancellation));

        Assert.Equal((ExitCode.No, "That is not ana. Nothing was changed."), (left.ExitCode, left.Message));
        Assert.Contains("Type ana to erase it", output.ToString(), StringComparison.Ordinal);
        Assert.True(IsInFiles(Words));
    }

    [Fact]
    public async Task The_id_that_is_typed_again_erases()
    {
        await HasRun();
        await Wrote("ana");
        using var output = new StringWriter();

        Assert.Equal(ExitCode.Fine, await EraseCommand.Run(Asking("ana"), new StringReader("ana\n"), output, Cancellation));

        Assert.False(IsInFiles(Words));
    }

    public void Dispose() => folder.Dispose();

    EraseCommand.Request Asking(string named) => new(new SqlitePlace(Data), named, [], Yes: false, Json: false);

    async Task<TheProgram> Running()
    {
        var bot = TheProgram.Start(Path.GetTempPath(), "run", "--data", Data, "--urls", "http://127.0.0.1:0");
        await bot.Greeting();
        return bot;
    }

    async Task HasRun()
    {
        using var bot = await Running();
        await bot.Terminate();
    }

    async Task Wrote(string person)
    {
        await using var database = await SqliteDatabase.Open(Path.Combine(Data, "salesnudgebot.db"));
        await database.Write(
            stores =>
            {
                stores.Texts.Add(new($"t-{person}"), new PersonId(person), Words, Now + Duration.FromDays(90));
                stores.Inbox.AddHandled(new InboxRow("test/1", new(person), new Act.Wrote($"2 new, promised {Words}"), $"person/{person}", Now), Reply.None, Now);
                return 0;
            },
            cancellation: Cancellation);
    }

    bool IsInFiles(string words) =>
        Directory.EnumerateFiles(Data, "salesnudgebot.db*").Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
        });
}
