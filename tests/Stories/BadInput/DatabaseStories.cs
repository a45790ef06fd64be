using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage;
using Stories.Harness;

namespace Stories.BadInput;

/// <summary>The ground gives way: nothing is half done, and the story goes on when it holds again.</summary>
public sealed class DatabaseStories
{
    [Fact]
    public async Task On_a_full_disk_what_a_rep_writes_is_refused_whole()
    {
        var (story, week) = await Asked(new ImpatientStorage());
        await using var _ = story;

        // As small as the file is now: less than that, SQLite does not take.
        await Sql(story, "pragma max_page_count = 1");
        var before = await story.Stored();
        var full = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => week.Rep.Writes($"2 new, promised Acme SSO live by Friday, Omar delivers {new string('.', 200_000)}"));
        Assert.Contains("is full; nothing was changed", full.Message, StringComparison.Ordinal);
        Assert.Equal(before, await story.Stored());
        await Sql(story, "pragma max_page_count = 1000000");
        await GoesOn(story, week);
    }

    [Fact]
    public async Task Locked_by_a_backup_what_a_rep_writes_is_refused_whole()
    {
        var storage = new ImpatientStorage();
        var (story, week) = await Asked(storage);
        await using var _ = story;
        var before = await story.Stored();
        using (var backup = new SqliteConnection($"Data Source={storage.File};Pooling=False"))
        {
            backup.Open();
            backup.Execute("begin immediate");
            var locked = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers"));
            Assert.Contains("is locked by another program, such as a backup; nothing was changed", locked.Message, StringComparison.Ordinal);
            Assert.Equal(before, await story.Stored());
        }

        await GoesOn(story, week);
    }

    [Fact]
    public async Task A_clock_is_not_moved_backwards()
    {
        var (story, week) = await Asked(new ImpatientStorage());
        await using var _ = story;
        var before = await story.Stored();
        var clock = await ProductClock.Start(story.Database, story.Wall, ClockMode.Simulated, story.Now, TestContext.Current.CancellationToken);
        using var mover = new ClockMover(story.Database, clock, story.Tick);
        var refused = await mover.MoveTo(story.Now - Duration.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(new MoveResult.Refused("The clock only moves forward."), refused);
        Assert.Equal(before, await story.Stored());
        await GoesOn(story, week);
    }

    static async Task<(Story Story, Week Week)> Asked(ImpatientStorage storage)
    {
        var cast = new Cast();
        var story = await Story.Begin(cast, "2026-11-23T08:55", storage);
        var week = new Week(story, cast);
        await week.CheckIn();
        await story.At("Mon 09:05");
        return (story, week);
    }

    static async Task GoesOn(Story story, Week week)
    {
        await week.Rep.Writes("2 new, promised Acme SSO live by Friday, Omar delivers");
        await week.Rep.Gets("2 new", "Acme · SSO live");
        await week.Deliverer.Gets("Can you deliver it");
        await story.Ends();
    }

    static Task<int> Sql(Story story, string statement) => story.Database.Write(stores => ((Stores)stores).Connection.Execute(statement));
}
