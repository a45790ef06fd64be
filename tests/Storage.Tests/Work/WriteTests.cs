using System.Globalization;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Promises;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Work;

public sealed class WriteTests
{
    [Theory, EachDatabase]
    public async Task A_work_that_throws_changes_nothing_while_those_beside_it_commit(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        using var gate = new ManualResetEventSlim();
        // Holds the writer, so that what follows is one group.
        var first = db.Write(s =>
        {
            gate.Wait();
            return s.Inbox.Add(Wrote("first"));
        });
        var thrown = new TimeZoneNotFoundException("from a rule");
        var works = Enumerable
            .Range(0, 40)
            .Select(n =>
                db.Write(s =>
                {
                    s.Inbox.Add(Wrote($"e-{n}"));
                    s.Outbox.Add(Post($"m-{n}"), Nine);
                    return n % 4 == 3 ? throw thrown : n;
                })
            )
            .ToList();
        gate.Set();
        Assert.True(await first);
        for (var n = 0; n < works.Count; n++)
        {
            if (n % 4 == 3)
            {
                Assert.Same(thrown, await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => works[n]));
            }
            else
            {
                Assert.Equal(n, await works[n]);
            }
        }

        var kept = Enumerable.Range(0, 40).Where(n => n % 4 != 3).ToList();
        Assert.Equal(kept.Select(n => $"m-{n}").Order(), (await db.Read(s => s.Outbox.All())).Select(row => row.Outgoing.Key).Order());
        Assert.Equal(kept.Count + 1, (await db.Read(s => s.Inbox.From(Ana, 100))).Count);
    }

    [Theory, EachDatabase]
    public async Task A_work_that_lost_to_another_writer_runs_again_from_the_start(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var loaded = 0;
        await db.Write(s => s.Ledger.Save(Chain("l-1")));
        var runs = 0;
        await db.Write(s =>
        {
            // The first run decides on a version that is gone, as a writer does who was overtaken.
            var before = ++runs == 1 ? 0 : s.Ledger.Load(new("l-1"))!.Version;
            loaded = before;
            s.Texts.Add(new($"run-{runs}"), Ana, "said", Nine);
            s.Ledger.Save(Chain("l-1", before + 1), before, Entries(before + 1, before + 1), null);
        });
        Assert.Equal((2, 1), (runs, loaded));
        Assert.Equal(2, (await db.Read(s => s.Ledger.Load(new("l-1"))))!.Version);
        Assert.Equal(["run-2"], (await db.Read(s => s.Texts.Find([new("run-1"), new("run-2")]))).Keys.Select(id => id.Value));
    }

    [Theory, EachDatabase]
    public async Task A_version_from_outside_the_work_is_a_conflict_that_comes_out_after_some_runs(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Ledger.Save(Chain("l-1")));
        await db.Write(s => s.Ledger.Save(Chain("l-1", 2)));
        var runs = 0;
        await Assert.ThrowsAsync<VersionConflictException>(() =>
            db.Write(s =>
            {
                runs++;
                s.Ledger.Save(Chain("l-1", 2), 1, Entries(2, 2), null);
            })
        );
        Assert.InRange(runs, 2, 10);
        Assert.Equal(2, (await db.Read(s => s.Ledger.Entries(new("l-1")))).Count);
    }

    // Several threads write to PostgreSQL from the same queue, so there it has no one order to see.
    [Fact]
    public async Task Inbound_goes_ahead_of_everything_that_waits()
    {
        await using var db = await TestDatabase.Open(Engine.Sqlite);
        using var gate = new ManualResetEventSlim();
        var order = new List<string>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var works = new List<Task<bool>> { db.Write(_ => { begun.SetResult(); gate.Wait(); return true; }) };
        // Else the writer may take the first of the others together with it, before there is anything inbound.
        await begun.Task;
        works.AddRange(Enumerable.Range(0, 60).Select(n => Note($"normal {n}", WritePriority.Normal)));
        works.AddRange(Enumerable.Range(0, 2).Select(n => Note($"inbound {n}", WritePriority.Inbound)));
        gate.Set();
        await Task.WhenAll(works);
        Assert.Equal(["inbound 0", "inbound 1", "normal 0", "normal 1"], order.Take(4));

        Task<bool> Note(string what, WritePriority priority) => db.Write(_ => { order.Add(what); return true; }, priority);
    }

    [Theory, EachDatabase]
    public async Task What_was_cancelled_before_it_began_never_runs(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.Write(s => s.Inbox.Add(Wrote("e-1")), cancellation: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.Read(s => s.Inbox.Find("e-1"), cancelled.Token));
        Assert.Null(await db.Read(s => s.Inbox.Find("e-1")));
    }

    [Fact]
    public async Task Whoever_gives_up_while_it_waits_hears_so_before_its_turn()
    {
        await using var db = await TestDatabase.Open(Engine.Sqlite);
        using var gate = new ManualResetEventSlim();
        using var patience = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = db.Write(_ => { begun.SetResult(); gate.Wait(); return true; });
        await begun.Task;
        var waiting = db.Database.Write(s => s.Inbox.Add(Wrote("e-1")), cancellation: patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(first.IsCompleted);
        gate.Set();
        await first;
        Assert.Null(await db.Read(s => s.Inbox.Find("e-1")));
    }

    [Theory, EachDatabase]
    public async Task What_was_given_before_closing_is_done_and_nothing_after(Engine engine)
    {
        var db = await TestDatabase.Open(engine);
        var works = Enumerable.Range(0, 120).Select(n => db.Write(s => s.Inbox.Add(Wrote($"e-{n}")))).ToList();
        await db.DisposeAsync();
        Assert.All(await Task.WhenAll(works), Assert.True);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => db.Write(s => s.Inbox.Add(Wrote("late"))));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => db.Read(s => s.Inbox.Find("late")));
    }

    [Theory, EachDatabase]
    public async Task A_read_that_writes_throws_and_changes_nothing(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Read(s => s.Inbox.Add(Wrote("e-1"))));
        Assert.Null(await db.Read(s => s.Inbox.Find("e-1")));
        var thrown = new TimeZoneNotFoundException("from a question");
        Assert.Same(thrown, await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => db.Read<bool>(_ => throw thrown)));
    }

    [Theory, EachDatabase]
    public async Task A_read_sees_one_instant_whatever_is_written_beside_it(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Inbox.Add(Wrote("e-1")));
        using var reading = new ManualResetEventSlim();
        using var written = new ManualResetEventSlim();
        var read = db.Read(s =>
        {
            var before = s.Inbox.From(Ana, 10).Count;
            reading.Set();
            written.Wait();
            return (before, s.Inbox.From(Ana, 10).Count);
        });
        await Task.Run(reading.Wait, TestContext.Current.CancellationToken);
        await db.Write(s => s.Inbox.Add(Wrote("e-2")));
        written.Set();
        Assert.Equal((1, 1), await read);
        Assert.Equal(2, (await db.Read(s => s.Inbox.From(Ana, 10))).Count);
    }

    [Theory, EachDatabase]
    public async Task Two_thousand_writes_beside_readers_lose_none(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Ledger.Save(Chain("l-1")));
        var writing = new List<Task>();
        // A read for every hundred: however quick the writes are, none is left without a reader beside it.
        foreach (var hundred in Enumerable.Range(0, 2_000).Chunk(100))
        {
            writing.AddRange(hundred.Select(n => Write(db, n)));
            var (version, events) = await db.Read(s => (s.Ledger.Load(new("l-1"))!.Version, s.Ledger.Entries(new("l-1")).Count));
            Assert.Equal(version, events);
        }

        await Task.WhenAll(writing);
        Assert.Equal(2_000, (await db.Read(s => s.Inbox.From(Ana, 9_999))).Select(row => row.Key).Distinct().Count());
        Assert.Equal(201, (await db.Read(s => s.Ledger.Load(new("l-1"))))!.Version);
    }

    static Task<Chain?> Write(TestDatabase db, int n) =>
        db.Write(s =>
        {
            s.Inbox.Add(Wrote(n.ToString(CultureInfo.InvariantCulture)));
            if (n % 10 != 0)
            {
                return null;
            }

            var next = s.Ledger.Load(new("l-1"))!.Version + 1;
            s.Ledger.Save(Chain("l-1", next));
            return Chain("l-1", next);
        });
}
