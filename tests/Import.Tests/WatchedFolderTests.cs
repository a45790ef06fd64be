using SalesNudgeBot.Import.Watching;

namespace SalesNudgeBot.Import.Tests;

public sealed class WatchedFolderTests
{
    const string Good = Desk.Heading + "\no-1,ana,open,2026-11-20,,Acme,5\n";

    [Fact]
    public async Task A_file_that_two_looks_find_the_same_is_imported_and_moved_with_its_report()
    {
        await using var desk = await Desk.Open();
        var (inbox, watched) = Watch(desk);
        await File.WriteAllTextAsync(Path.Combine(inbox, "monday.csv"), Good, Desk.Cancellation);
        await File.WriteAllTextAsync(Path.Combine(inbox, "notes.txt"), "mine", Desk.Cancellation);

        Assert.Empty(await watched.RunOnce(Desk.Cancellation));
        Assert.Empty(await desk.Of("ana"));
        var said = Assert.Single(await watched.RunOnce(Desk.Cancellation));

        Assert.Contains("1 new", said, StringComparison.Ordinal);
        Assert.Single(await desk.Of("ana"));
        Assert.Equal(["done/monday.csv", "done/monday.csv.report.txt", "notes.txt"], Names(inbox));
        Assert.Contains("Imported.", await File.ReadAllTextAsync(Path.Combine(inbox, "done/monday.csv.report.txt"), Desk.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_still_grows_is_left_alone_until_it_does_not()
    {
        await using var desk = await Desk.Open();
        var (inbox, watched) = Watch(desk);
        var path = Path.Combine(inbox, "growing.csv");
        await File.WriteAllTextAsync(path, Desk.Heading, Desk.Cancellation);
        await watched.RunOnce(Desk.Cancellation);
        await File.WriteAllTextAsync(path, Good, Desk.Cancellation);

        Assert.Empty(await watched.RunOnce(Desk.Cancellation));
        Assert.Single(await watched.RunOnce(Desk.Cancellation));
        Assert.Equal(["done/growing.csv", "done/growing.csv.report.txt"], Names(inbox));
    }

    [Fact]
    public async Task A_refused_file_is_moved_aside_and_one_of_the_same_name_does_not_replace_it()
    {
        await using var desk = await Desk.Open();
        var (inbox, watched) = Watch(desk);
        for (var i = 0; i < 2; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(inbox, "bad.csv"), Good.Replace("open", "opne", StringComparison.Ordinal), Desk.Cancellation);
            await watched.RunOnce(Desk.Cancellation);
            await watched.RunOnce(Desk.Cancellation);
        }

        Assert.Equal(["refused/bad-2.csv", "refused/bad-2.csv.report.txt", "refused/bad.csv", "refused/bad.csv.report.txt"], Names(inbox));
        Assert.Contains("'opne' is a stage", await File.ReadAllTextAsync(Path.Combine(inbox, "refused/bad.csv.report.txt"), Desk.Cancellation), StringComparison.Ordinal);
        Assert.Null(await desk.Read(stores => stores.Opportunities.Feed()));
    }

    [Fact]
    public async Task Files_that_came_together_are_taken_the_oldest_first()
    {
        await using var desk = await Desk.Open();
        var (inbox, watched) = Watch(desk);
        foreach (var (name, stage, day) in new[] { ("b.csv", "open,2026-11-20,", 1), ("a.csv", "won,2026-11-20,2026-11-22", 2) })
        {
            await File.WriteAllTextAsync(Path.Combine(inbox, name), $"{Desk.Heading}\no-1,ana,{stage},Acme,5\n", Desk.Cancellation);
            File.SetLastWriteTimeUtc(Path.Combine(inbox, name), new(2026, 11, day, 0, 0, 0, DateTimeKind.Utc));
        }

        await watched.RunOnce(Desk.Cancellation);
        Assert.Equal(2, (await watched.RunOnce(Desk.Cancellation)).Count);

        Assert.Equal(Core.Prospecting.OpportunityState.Won, Assert.Single(await desk.Of("ana")).State);
    }

    static (string Inbox, WatchedFolder Watched) Watch(Desk desk)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(desk.Folder, "inbox")).FullName;
        return (inbox, new(desk.Import, inbox, new("")));
    }

    static IEnumerable<string> Names(string inbox) =>
        Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(inbox, path)).Order(StringComparer.Ordinal);
}
