using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;
using SalesNudgeBot.Teams;
using Teams.Tests.Bot;

namespace Teams.Tests.Inbound;

/// <summary>With the real inbox and a real file: the Connector hears yes only of what a new process would find.</summary>
public sealed class StoredFirstTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesnudge-");
    SqliteDatabase file = null!;
    FullDisk database = null!;
    TheConnector connector = null!;
    ListeningBot bot = null!;

    string Path => System.IO.Path.Combine(folder.FullName, "inbox.db");

    public async ValueTask InitializeAsync()
    {
        connector = await TheConnector.Start();
        file = await SqliteDatabase.Open(Path);
        database = new(file);
        bot = await ListeningBot.Start(connector, new Inbox(database, new TheCompany(), new SettableWall(), new CommitSignal(), NullLogger<Inbox>.Instance, TimeSpan.FromMinutes(1)));
        bot.Knows(Activities.Ana, TheCompany.Ana);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
        await file.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task<int> Stored()
    {
        await using var another = await SqliteDatabase.Open(Path);
        return await another.Read(stores => stores.Inbox.From(TheCompany.Ana, 10).Count, TestContext.Current.CancellationToken);
    }

    static System.Text.Json.Nodes.JsonObject Press => Activities.Press(CardVerbs.Act, new() { [CardVerbs.ActionKey] = "promise.record|new" });

    [Fact]
    public async Task What_was_acknowledged_is_in_the_file()
    {
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("thanks")));
        Assert.Equal(1, await Stored());
        Assert.Contains("AdaptiveCard", (await connector.Brings(bot, Press)).Body, StringComparison.Ordinal);
        Assert.Equal(2, await Stored());
        await connector.Brings(bot, Activities.Message("thanks"));
        await connector.Brings(bot, Press);
        Assert.Equal(2, await Stored());
    }

    [Fact]
    public async Task What_could_not_be_stored_was_not_acknowledged_and_comes_again()
    {
        database.IsFull = true;
        Assert.Equal((503, ""), await connector.Brings(bot, Activities.Message("thanks")));
        Assert.Contains("nothing was changed", (await connector.Brings(bot, Press)).Body, StringComparison.Ordinal);
        Assert.Equal(0, await Stored());
        database.IsFull = false;
        Assert.Equal((200, ""), await connector.Brings(bot, Activities.Message("thanks")));
        Assert.Equal(1, await Stored());
    }

    sealed class FullDisk(IDatabase inner) : IDatabase
    {
        public bool IsFull { get; set; }

        public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
            IsFull ? throw new DatabaseUnavailableException("The disk is full.", new IOException()) : inner.Write(work, priority, cancellation);

        public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => inner.Read(work, cancellation);
    }
}
