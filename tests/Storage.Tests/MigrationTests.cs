using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using SalesNudgeBot.Storage.Migrations;
using SalesNudgeBot.Storage.Postgres;
using SalesNudgeBot.Storage.Sqlite;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class MigrationTests
{
    [Theory, EachDatabase]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is(Engine engine)
    {
        await using var folder = new TempFolder();
        var place = engine == Engine.Sqlite ? folder.File("test.db") : await TestDatabase.Postgres.EmptySchema();
        await using (var db = await Open(engine, place))
        {
            await db.Write(s => s.Inbox.Add(Wrote("e-1")));
            await db.Sql(c => c.Execute("insert into schema_versions (number, name) values (9999, 'from the future')"));
        }

        var newer = await Assert.ThrowsAsync<NewerSchemaException>(() => Open(engine, place));
        Assert.Equal((9999, Migration.Of("sqlite")[^1].Number), (newer.Found, newer.Known));
        Assert.Contains("schema 9999", newer.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_second_start_continues_where_the_first_stopped(Engine engine)
    {
        await using var folder = new TempFolder();
        var place = engine == Engine.Sqlite ? folder.File("test.db") : await TestDatabase.Postgres.EmptySchema();
        await using (var db = await Open(engine, place))
        {
            await db.Write(s => s.Inbox.Add(Wrote("e-1")));
        }

        await using var again = await Open(engine, place);
        Assert.NotNull(await again.Read(s => s.Inbox.Find("e-1")));
        Assert.Equal(
            Migration.Of("sqlite").Select(step => step.Number),
            await again.Sql(c => c.Query<int>("select number from schema_versions order by number").ToList())
        );
    }

    [Fact]
    public async Task A_step_is_not_left_out_because_one_with_a_higher_number_came_first()
    {
        await using var folder = new TempFolder();
        using var db = new SqliteConnections(folder.File("test.db"), Duration.FromSeconds(1)).ForWriting();
        var directory = Migration.Of("sqlite").Single(step => step.Name == "directory");
        db.Execute("create table schema_versions (number integer primary key, name text not null)");
        db.Execute(directory.Sql);
        db.Execute("insert into schema_versions (number, name) values (@Number, @Name)", directory);

        Migration.ApplyAll(db, "sqlite", "begin immediate");

        Assert.Equal(Migration.Of("sqlite").Select(step => step.Number), db.Query<int>("select number from schema_versions order by number"));
        Assert.Equal(0, db.ExecuteScalar<int>("select count(*) from inbox"));
    }

    [Fact]
    public void Both_databases_have_the_same_steps_and_each_its_own_number()
    {
        var (sqlite, postgres) = (Migration.Of("sqlite"), Migration.Of("postgres"));
        Assert.Equal(sqlite.Select(step => (step.Number, step.Name)), postgres.Select(step => (step.Number, step.Name)));
        Assert.Equal(sqlite.Select(step => step.Number).Distinct().Order(), sqlite.Select(step => step.Number));
    }

    [Fact]
    public async Task A_full_disk_is_what_a_migration_ends_with_although_the_transaction_is_gone_by_then()
    {
        await using var folder = new TempFolder();
        using var db = new SqliteConnections(folder.File("test.db"), Duration.FromSeconds(1)).ForWriting();
        db.Execute("pragma max_page_count = 1");

        // A real disk that is full has SQLite end the transaction by itself.
        var full = Assert.Throws<SqliteException>(() => Migration.ApplyAll(db, "sqlite", "begin immediate; rollback"));

        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, full.SqliteErrorCode);
    }

    static async Task<TestDatabase> Open(Engine engine, string place)
    {
        if (engine == Engine.Sqlite)
        {
            var sqlite = await SqliteDatabase.Open(place);
            return new(sqlite, sqlite);
        }

        var postgres = await PostgresDatabase.Open(place);
        return new(postgres, postgres);
    }
}
