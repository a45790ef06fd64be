using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Postgres;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Postgres;

public sealed class ReplicaTests
{
    static readonly TimeSpan Enough = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Replicas_that_decide_about_one_chain_at_once_lose_no_event()
    {
        var schema = await TestDatabase.Postgres.EmptySchema();
        // Together, so that they also migrate together.
        var replicas = await Task.WhenAll(PostgresDatabase.Open(schema), PostgresDatabase.Open(schema));
        await using var one = new TestDatabase(replicas[0], replicas[0]);
        await using var two = new TestDatabase(replicas[1], replicas[1]);
        await one.Write(s => s.Ledger.Save(Chain("l-1")));
        await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(n => (n % 2 == 0 ? one : two).Write(s => s.Ledger.Save(Chain("l-1", s.Ledger.Load(new("l-1"))!.Version + 1))))
        );
        Assert.Equal(101, (await two.Read(s => s.Ledger.Load(new("l-1"))))!.Version);
        Assert.Equal(Enumerable.Range(1, 101), (await one.Read(s => s.Ledger.Entries(new("l-1")))).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task A_slow_replica_gets_its_turn_beside_a_fast_one()
    {
        var schema = await TestDatabase.Postgres.EmptySchema();
        var replicas = await Task.WhenAll(PostgresDatabase.Open(schema), PostgresDatabase.Open(schema));
        await using var fast = new TestDatabase(replicas[0], replicas[0]);
        await using var slow = new TestDatabase(replicas[1], replicas[1]);
        await fast.Write(s => s.Ledger.Save(Chain("l-1")));
        var decided = slow.Write(s =>
        {
            var chain = Chain("l-1", s.Ledger.Load(new("l-1"))!.Version + 1);
            ((Stores)s).Connection.Execute("select pg_sleep(0.1)");
            s.Ledger.Save(chain);
        });
        while (!decided.IsCompleted)
        {
            await fast.Write(s => s.Ledger.Save(Chain("l-1", s.Ledger.Load(new("l-1"))!.Version + 1)));
        }

        await decided;
    }

    [Fact]
    public async Task Two_replicas_never_claim_two_rows_of_one_conversation()
    {
        var schema = await TestDatabase.Postgres.EmptySchema();
        var replicas = await Task.WhenAll(PostgresDatabase.Open(schema), PostgresDatabase.Open(schema));
        await using var one = new TestDatabase(replicas[0], replicas[0]);
        await using var two = new TestDatabase(replicas[1], replicas[1]);
        await one.Write(s => Enumerable.Range(0, 40).ToList().ForEach(n => s.Outbox.Add(Post($"m-{n}", new($"p-{n / 2}")), Nine)));
        var claimed = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? one : two).Write(Claim)));
        Assert.Equal(20, claimed.Count(id => id is not null));
        Assert.Equal(20, (await one.Read(s => s.Outbox.Claimed())).Select(row => row.Outgoing.To).Distinct().Count());

        static string? Claim(IStores stores)
        {
            var next = stores.Outbox.Due(Nine, Nine, 1, Local) is [var first, ..] ? first : null;
            if (next is not null)
            {
                stores.Outbox.Claim(next.Id, Nine);
            }

            return next?.Id;
        }
    }

    [Fact]
    public async Task Connections_that_break_at_any_moment_lose_nothing_acknowledged_and_keep_nothing_refused()
    {
        var schema = new NpgsqlConnectionStringBuilder(await TestDatabase.Postgres.EmptySchema());
        schema.ApplicationName = schema.SearchPath;
        await using var database = await PostgresDatabase.Open(schema.ConnectionString);
        await using var db = new TestDatabase(database);
        await using var killer = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(schema.ConnectionString) { ApplicationName = "killer" }.ConnectionString);
        var (all, killed) = (new List<(string Key, bool Stored)>(), 0);
        var watch = Stopwatch.StartNew();
        // However quick the machine is, some are broken off.
        while ((killed < 5 || all.TrueForAll(outcome => outcome.Stored)) && watch.Elapsed < Enough)
        {
            var writing = Task.WhenAll(Enumerable.Range(all.Count, 1_000).Select(n => Stored(db, n.ToString(CultureInfo.InvariantCulture))));
            while (!writing.IsCompleted)
            {
                killed += await killer.ExecuteScalarAsync<int>(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = @ApplicationName",
                    new { schema.ApplicationName }
                );
                await killer.ExecuteAsync("select pg_sleep(0.02)");
            }

            all.AddRange(await writing);
        }

        var outcomes = all.ToLookup(outcome => outcome.Stored, outcome => outcome.Key);
        Assert.True(killed > 4, $"{killed} connections were killed");
        Assert.NotEmpty(outcomes[false]);
        var there = (await Patiently(db)).ToHashSet();
        Assert.Empty(outcomes[true].Except(there));
        Assert.Empty(outcomes[false].Intersect(there));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_in_a_sentence()
    {
        var away = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => PostgresDatabase.Open("Host=127.0.0.1;Port=1;Username=x;Database=x"));
        Assert.Equal("No PostgreSQL answers at 127.0.0.1:1: please check host and port in the connection string, that the server runs, and that it can be reached from here.", away.Message);
    }

    static async Task<(string Key, bool Stored)> Stored(TestDatabase db, string key)
    {
        try
        {
            return (key, await db.Write(s => s.Inbox.Add(Wrote(key))));
        }
        catch (DatabaseUnavailableException)
        {
            return (key, false);
        }
    }

    /// <summary>The pool may still hand out connections that were killed.</summary>
    static async Task<List<string>> Patiently(TestDatabase db)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await db.Read(s => s.Inbox.From(Ana, int.MaxValue).Select(row => row.Key).ToList());
            }
            catch (DatabaseUnavailableException) when (attempt < 10)
            {
                continue;
            }
        }
    }
}
