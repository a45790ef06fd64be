using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Postgres;
using SalesNudgeBot.Tests.Shared;
using Stories.Crash;
using Stories.Harness;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Stories;

/// <summary>The main story on the other database.</summary>
public sealed class PostgresStory(PostgresServer server)
{
    [Fact]
    public async Task The_main_story_goes_on_PostgreSQL_as_it_does_on_SQLite()
    {
        var storage = new PostgresStorage(await server.EmptySchema());
        var (week, outcome) = await ScriptedWeek.Tell(storage);
        var (sameWeek, onSqlite) = await ScriptedWeek.Tell();

        Assert.Null(outcome.DifferenceFrom(onSqlite));
        Assert.Equal(sameWeek.Acts.Select(act => act.Key), week.Acts.Select(act => act.Key));
    }

    sealed class PostgresStorage(string connection) : IStoryDatabase
    {
        public async Task<IDatabase> Open() => await PostgresDatabase.Open(connection);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
