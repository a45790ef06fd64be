using FakeSlack.Model;
using FakeSlack.People;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;
using Slack.Tests.Bot;
using Slack.Tests.Honesty;

namespace Slack.Tests.Answering;

/// <summary>With the real inbox and a real file: Slack hears yes only of what a new process would find.</summary>
public sealed class StoredFirstTests(OneSlack slack) : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesnudge-");
    SqliteDatabase file = null!;
    FallingDatabase database = null!;
    SlackTeam team = null!;
    SlackPerson ana = null!;
    ListeningBot bot = null!;

    string Path => System.IO.Path.Combine(folder.FullName, "test.db");

    public async ValueTask InitializeAsync()
    {
        file = await SqliteDatabase.Open(Path);
        database = new(file);
        team = slack.Team();
        var inbox = new Inbox(database, new TheCompany(), new Clock(), new CommitSignal(), NullLogger<Inbox>.Instance, patience: TimeSpan.FromMinutes(1));
        bot = await ListeningBot.Start(slack, inbox, [team], database);
        bot.Knows(ana = team.AddPerson("Ana Moreno"), TheCompany.Ana);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await file.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task<int> Stored()
    {
        await using var another = await SqliteDatabase.Open(Path);
        return await another.Read(stores => stores.Inbox.From(TheCompany.Ana, 10).Count, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_file()
    {
        Assert.True((await ana.Types("thanks")).Acknowledged);
        Assert.Equal(1, await Stored());
        Assert.True((await ana.Command("/nudge promises")).Acknowledged);
        Assert.Equal(2, await Stored());
        Assert.True((await ana.Forges("promise.record|new")).Acknowledged);
        Assert.Equal(3, await Stored());
    }

    [Fact]
    public async Task What_fell_before_it_was_stored_was_not_acknowledged_and_comes_again()
    {
        database.Falls = Fall.Before;
        Assert.Equal(503, (await ana.Types("thanks")).Status);
        Assert.Equal(503, (await ana.Command("/nudge promises")).Status);
        Assert.Equal(503, (await ana.Forges("promise.record|new")).Status);
        Assert.Equal(0, await Stored());
        database.Falls = Fall.Never;
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromMinutes(1));
        await team.Events.DeliverDue();
        Assert.Equal(1, await Stored());
    }

    [Fact]
    public async Task What_fell_between_storing_and_acknowledging_comes_again_and_is_stored_once()
    {
        database.Falls = Fall.After;
        Assert.Equal(500, (await ana.Types("thanks")).Status);
        Assert.Equal(1, await Stored());
        database.Falls = Fall.Never;
        ((ManualClock)team.Options.Clock).Forward(TimeSpan.FromMinutes(1));
        await team.Events.DeliverDue();
        Assert.Equal((0, 0, 1), (team.Events.Waiting, team.Events.Lost, await Stored()));
    }

    enum Fall
    {
        Never,
        Before,
        After,
    }

    /// <summary>A database whose process ends before a commit, or right after it.</summary>
    sealed class FallingDatabase(IDatabase inner) : IDatabase
    {
        public Fall Falls { get; set; }

        public async Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default)
        {
            if (Falls is Fall.Before)
            {
                throw new DatabaseUnavailableException("The disk is full.", new IOException());
            }

            var result = await inner.Write(work, priority, cancellation);
            return Falls is Fall.After ? throw new IOException("The process has ended.") : result;
        }

        public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => inner.Read(work, cancellation);
    }

    sealed class Clock : IProductClock
    {
        public Instant Now { get; } = Instant.FromUtc(2026, 11, 23, 8, 0);

        public ClockMode Mode => ClockMode.Real;
    }
}
