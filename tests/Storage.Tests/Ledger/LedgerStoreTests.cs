using NodaTime;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Storage.Tests.Json;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Ledger;

public sealed class LedgerStoreTests
{
    [Theory, EachDatabase]
    public async Task A_chain_comes_back_as_it_was_saved_with_all_its_events_in_order(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var chain = Chain("l-1", 3);
        await db.Write(s => s.Ledger.Save(chain, 0, Entries(1, 3), At(5)));
        await db.Write(s => s.Ledger.Save(chain with { Version = 4 }, 3, Entries(4, 4), At(6)));
        AnyValue.Same(chain with { Version = 4 }, await db.Read(s => s.Ledger.Load(chain.Id)), "chain");
        Assert.Equal(Entries(1, 4), await db.Read(s => s.Ledger.Entries(chain.Id)));
        Assert.Null(await db.Read(s => s.Ledger.Load(new("l-2"))));
        Assert.Empty(await db.Read(s => s.Ledger.Entries(new("l-2"))));
    }

    [Theory, EachDatabase]
    public async Task An_event_keeps_its_kind_its_actor_and_both_its_times(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var by = new LedgerEntry(1, new LedgerEvent.RiskReported(new("p"), new("t-why"), At(90)), Omar, At(-600) + Duration.FromNanoseconds(1_999), At(0));
        var bot = new LedgerEntry(2, new LedgerEvent.PresenceRanOut(), null, At(1), At(1));
        await db.Write(s => s.Ledger.Save(Chain("l-1", 2), 0, [by, bot], null));
        var floored = by with { HappenedAt = At(-600) + Duration.FromNanoseconds(1_000) };
        Assert.Equal([floored, bot], await db.Read(s => s.Ledger.Entries(new("l-1"))));
    }

    [Theory, EachDatabase]
    public async Task An_event_that_this_version_does_not_know_is_refused_by_chain_and_number(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Ledger.Save(Chain("l-1", 2), 0, Entries(1, 2), null));
        await db.Write(s => s.Ledger.Save(Chain("l-2", 1), 0, Entries(1, 1), null));
        await db.Sql(c => Dapper.SqlMapper.Execute(c, "update ledger_events set type = 'forgiven' where chain = 'l-1' and sequence = 2"));
        await db.Sql(c => Dapper.SqlMapper.Execute(c, "update ledger_events set schema_version = 9 where chain = 'l-2'"));
        var unknown = await Assert.ThrowsAsync<StoredDataException>(() => db.Read(s => s.Ledger.Entries(new("l-1"))));
        Assert.Equal("Chain l-1, event 2: this version does not know 'forgiven'.", unknown.Message);
        var newer = await Assert.ThrowsAsync<StoredDataException>(() => db.Read(s => s.Ledger.Entries(new("l-2"))));
        Assert.Contains("Chain l-2, event 1 was written by a newer version", newer.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_found_with_its_rep_and_in_no_list_of_promises(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var promise = Chain("l-1");
        await db.Write(s =>
        {
            s.Ledger.Save(promise);
            s.Ledger.Save(Plan("l-2", madeMinute: 5));
            s.Ledger.Save(Plan("l-3", madeMinute: 2));
        });
        Assert.Equal(["l-3", "l-2"], (await db.Read(s => s.Ledger.Plans(Ana))).Select(plan => plan.Id.Value));
        Assert.Empty(await db.Read(s => s.Ledger.Plans(Lena)));
        Assert.Equal(PromiseKind.Plan, (await db.Read(s => s.Ledger.Load(new("l-2"))))!.Head.Kind);
        foreach (var list in new Func<App.Ports.ILedgerStore, IReadOnlyList<Chain>>[] { l => l.All(false), l => l.Of(Ana, false), l => l.OfTeam(Emea, true), l => l.Of(Lena, true) })
        {
            Assert.DoesNotContain(await db.Read(s => list(s.Ledger)), chain => chain.Head.Kind is PromiseKind.Plan);
        }

        static Chain Plan(string id, int madeMinute)
        {
            var made = At(madeMinute);
            return new(new(id), Emea, 1, new(new(id), PromiseKind.Plan, Ana, Lena, null, new("t-ring"), made, made, made, null, made), [], null);
        }
    }

    [Theory, EachDatabase]
    public async Task Due_chains_come_earliest_first_and_not_before_their_instant(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Ledger.Save(Chain("l-late"), At(30));
            s.Ledger.Save(Chain("l-soon"), At(10));
            s.Ledger.Save(Chain("l-never"));
            s.Ledger.Save(Chain("l-mid"), At(20));
        });
        Assert.Equal(["l-soon", "l-mid"], await Due(db, At(20), 10));
        Assert.Equal(["l-soon"], await Due(db, At(20), 1));
        Assert.Empty(await Due(db, At(20) - Duration.FromMinutes(11), 10));
        Assert.Equal(At(10), await db.Read(s => s.Ledger.NextDue()));
        await db.Write(s => s.Ledger.Replan(new("l-soon"), At(40)));
        Assert.Equal(At(20), await db.Read(s => s.Ledger.NextDue()));
        await db.Write(s =>
        {
            s.Ledger.Replan(new("l-soon"), null);
            s.Ledger.Replan(new("l-mid"), null);
            s.Ledger.Replan(new("l-late"), null);
        });
        Assert.Null(await db.Read(s => s.Ledger.NextDue()));
        Assert.Equal(1, (await db.Read(s => s.Ledger.Load(new("l-mid"))))!.Version);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Ledger.Replan(new("l-9"), null)));
    }

    [Theory, EachDatabase]
    public async Task Chains_are_found_by_everyone_in_them_and_by_team_open_ones_apart(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Ledger.Save(Chain("l-b", madeMinute: 1));
            s.Ledger.Save(Chain("l-a", madeMinute: 2, team: new("amer")));
            s.Ledger.Save(Chain("l-c", madeMinute: 3, verdict: Verdict.Kept));
            var withLeader = Chain("l-d", madeMinute: 4);
            var step = withLeader.Links[0] with { Id = new("l-d-s"), Kind = PromiseKind.Leader, By = Lena, To = Ana };
            s.Ledger.Save(withLeader with { Links = [.. withLeader.Links, step] });
        });
        Assert.Equal(["l-b", "l-a", "l-c", "l-d"], Ids(await db.Read(s => s.Ledger.All(false))));
        Assert.Equal(["l-b", "l-a", "l-d"], Ids(await db.Read(s => s.Ledger.All(true))));
        Assert.Equal(["l-b", "l-a", "l-c", "l-d"], Ids(await db.Read(s => s.Ledger.Of(Omar, false))));
        Assert.Equal(["l-b", "l-a", "l-d"], Ids(await db.Read(s => s.Ledger.Of(Ana, true))));
        Assert.Equal(["l-d"], Ids(await db.Read(s => s.Ledger.Of(Lena, true))));
        Assert.Empty(await db.Read(s => s.Ledger.Of(new("nobody"), false)));
        Assert.Equal(["l-b", "l-c", "l-d"], Ids(await db.Read(s => s.Ledger.OfTeam(Emea, false))));
        Assert.Equal(["l-b", "l-d"], Ids(await db.Read(s => s.Ledger.OfTeam(Emea, true))));
    }

    [Theory, EachDatabase]
    public async Task Chains_whose_date_passed_unmet_are_found_by_person_and_since_when(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Ledger.Save(Chain("l-fine"));
            foreach (var (id, minute) in new[] { ("l-old", 10), ("l-new", 20) })
            {
                s.Ledger.Save(Chain(id, 2, verdict: Verdict.BrokenButTold), 0, [.. Entries(1, 1), new(2, new LedgerEvent.DuePassed(new(id)), null, At(minute), At(99))], null);
            }
        });
        Assert.Equal(["l-new", "l-old"], Ids(await db.Read(s => s.Ledger.Missed(Ana, At(10)))));
        Assert.Equal(["l-new"], Ids(await db.Read(s => s.Ledger.Missed(Ana, At(11)))));
        Assert.Empty(await db.Read(s => s.Ledger.Missed(Lena, At(0))));
    }

    [Theory, EachDatabase]
    public async Task Whoever_leaves_a_chain_is_not_found_in_it_any_more(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Ledger.Save(Chain("l-1")));
        await db.Write(s => s.Ledger.Save(Chain("l-1", 2) with { Links = [] }));
        Assert.Empty(await db.Read(s => s.Ledger.Of(Omar, false)));
        Assert.Single(await db.Read(s => s.Ledger.Of(Ana, false)));
    }

    [Theory, EachDatabase]
    public async Task Entries_that_do_not_add_up_to_the_version_are_refused(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await Assert.ThrowsAsync<ArgumentException>(() => db.Write(s => s.Ledger.Save(Chain("l-1", 2), 0, Entries(1, 1), null)));
        await Assert.ThrowsAsync<ArgumentException>(() => db.Write(s => s.Ledger.Save(Chain("l-1", 2), 0, Entries(2, 3), null)));
        Assert.Empty(await db.Read(s => s.Ledger.All(false)));
    }

    static async Task<string[]> Due(TestDatabase db, Instant now, int limit) => [.. (await db.Read(s => s.Ledger.Due(now, limit))).Select(id => id.Value)];

    static string[] Ids(IEnumerable<Chain> chains) => [.. chains.Select(chain => chain.Id.Value)];
}
