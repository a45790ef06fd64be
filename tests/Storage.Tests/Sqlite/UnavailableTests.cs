using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Sqlite;

public sealed class UnavailableTests
{
    [Fact]
    public async Task On_a_full_disk_what_does_not_fit_changes_nothing_and_what_fits_beside_it_is_kept()
    {
        await using var db = await TestDatabase.Open(Engine.Sqlite);
        await db.Sql(c => c.Execute($"pragma max_page_count = {c.ExecuteScalar<long>("pragma page_count") + 20}"));
        using var gate = new ManualResetEventSlim();
        var works = new List<Task<bool>> { db.Write(_ => { gate.Wait(); return true; }) };
        works.Add(db.Write(s => s.Inbox.Add(Wrote("before"))));
        var large = db.Write(s => s.Inbox.Add(Wrote("small part")) & s.Inbox.Add(Wrote("large", text: new('x', 1_000_000))));
        works.Add(db.Write(s => s.Inbox.Add(Wrote("after"))));
        gate.Set();

        var full = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => large);
        Assert.Contains("is full; nothing was changed", full.Message, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(works), Assert.True);
        Assert.Equal(["after", "before"], (await db.Read(s => s.Inbox.From(Ana, 10))).Select(row => row.Key));

        await db.Sql(c => c.Execute("pragma max_page_count = 1000000"));
        Assert.True(await db.Write(s => s.Inbox.Add(Wrote("large", text: new('x', 1_000_000)))));
    }

    [Fact]
    public async Task Locked_by_a_backup_for_too_long_nothing_is_changed_and_reading_goes_on()
    {
        await using var folder = new TempFolder();
        await using var database = await SqliteDatabase.Open(folder.File("test.db"), Duration.FromMilliseconds(100));
        await using var db = new TestDatabase(database);
        await db.Write(s => s.Inbox.Add(Wrote("before")));
        using (var backup = Backup(folder.File("test.db")))
        {
            var locked = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => db.Write(s => s.Inbox.Add(Wrote("meanwhile"))));
            Assert.Contains("is locked by another program, such as a backup; nothing was changed", locked.Message, StringComparison.Ordinal);
            Assert.Equal(["before"], (await db.Read(s => s.Inbox.From(Ana, 10))).Select(row => row.Key));
        }

        Assert.True(await db.Write(s => s.Inbox.Add(Wrote("after"))));
        Assert.Equal(["after", "before"], (await db.Read(s => s.Inbox.From(Ana, 10))).Select(row => row.Key));
    }

    [Fact]
    public async Task A_write_waits_for_a_short_backup()
    {
        await using var folder = new TempFolder();
        var file = folder.File("test.db");
        // Longer than any test stands still while it holds the file.
        await using var database = await SqliteDatabase.Open(file, Duration.FromMinutes(5));
        await using var db = new TestDatabase(database);
        Task<bool> write;
        using (Backup(file))
        {
            write = db.Write(s => s.Inbox.Add(Wrote("patient")));
            Assert.False(write.IsCompleted);
        }

        Assert.True(await write);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_in_a_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that refuses files from root too.");
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => SqliteDatabase.Open("/proc/test.db"));
        Assert.Equal("/proc/test.db cannot be opened or created, so nothing was changed; please check that its folder exists and can be written.", refused.Message);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_left_alone()
    {
        await using var folder = new TempFolder();
        var file = folder.File("notes.db");
        var notes = string.Concat(Enumerable.Repeat("not a database. ", 100));
        await File.WriteAllTextAsync(file, notes, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => SqliteDatabase.Open(file));
        Assert.Equal($"{file} is damaged, or not a database of SalesNudgeBot; nothing was changed.", refused.Message);
        Assert.Equal(notes, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_data_folder_belongs_to_one_process_at_a_time()
    {
        await using var folder = new TempFolder();
        using (var taken = DataFolderLock.TryTake(folder.Path))
        {
            Assert.NotNull(taken);
            Assert.Null(DataFolderLock.TryTake(folder.Path));
        }

        using var again = DataFolderLock.TryTake(folder.Path);
        Assert.NotNull(again);
        Assert.Throws<DirectoryNotFoundException>(() => DataFolderLock.TryTake(folder.File("missing")));
    }

    /// <summary>What a backup does: holds the write lock from outside.</summary>
    static SqliteConnection Backup(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("begin immediate");
        return connection;
    }
}
