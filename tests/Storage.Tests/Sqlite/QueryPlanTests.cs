using Dapper;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Storage.Sqlite;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Sqlite;

/// <summary>What runs at every tick and every click must not read whole tables: they grow for years.</summary>
public sealed class QueryPlanTests
{
    static readonly (string Name, Action<IStores> Query)[] Queries =
    [
        ("inbox waiting", s => s.Inbox.Waiting(10)),
        ("inbox from", s => s.Inbox.From(Ana, 10)),
        ("chains due", s => s.Ledger.Due(Nine, 10)),
        ("chains next", s => s.Ledger.NextDue()),
        ("chains of", s => s.Ledger.Of(Ana, openOnly: true)),
        ("chains of team", s => s.Ledger.OfTeam(Emea, openOnly: true)),
        ("entries", s => s.Ledger.Entries(new("l-1"))),
        ("digests due", s => s.Digests.Due(Nine, 10)),
        ("digests next", s => s.Digests.NextDue()),
        ("digest of", s => s.Digests.Of(Emea)),
        ("check-ins due", s => s.CheckIns.Due(Nine, 10)),
        ("check-ins next", s => s.CheckIns.NextDue()),
        ("check-ins since", s => s.CheckIns.Since(Ana, new(2026, 11, 1))),
        ("outbox next", s => s.Outbox.NextDue(Nine)),
        ("outbox retry", s => s.Outbox.NextRetry()),
        ("outbox due in", s => s.Outbox.Due(Nine, Nine, 10, new("acme"))),
        ("outbox claimed in", s => s.Outbox.Claimed(new("acme"))),
        ("outbox orphaned in", s => s.Outbox.Orphaned(10, new("acme"))),
        ("outbox retry in", s => s.Outbox.NextRetry(new("acme"))),
        ("outbox claimed", s => s.Outbox.Claimed()),
        ("outbox orphaned", s => s.Outbox.Orphaned(10)),
        ("outbox parts", s => s.Outbox.Parts("o-1")),
        ("outbox sent to", s => s.Outbox.SentTo(Ana, Nine)),
        ("outbox newest", s => s.Outbox.Newest(new Core.Delivery.Destination.Person(Ana), 3)),
        ("texts of", s => s.Texts.CountOf(Ana)),
        ("pauses", s => s.Pauses.Resume(Emea)),
        ("conversations of a workspace", s => s.Conversations.All(new("teams"))),
        ("conversation", s => s.Conversations.Remove(new("teams"), ConversationKind.Channel, "19:1@thread.tacv2")),
        ("workspace", s => s.Workspaces.Find(new("acme"))),
        ("outbox to", s => s.Outbox.To(new Core.Delivery.Destination.Person(Ana))),
        ("outbox latest", s => s.Outbox.Latest("home/ana", Core.Delivery.Operation.Publish)),
        ("text of", s => s.Texts.Of(Ana, new("t-1"))),
        ("outbox message", s => s.Outbox.Message("a")),
        ("crm feed", s => s.Opportunities.Feed()),
        ("opportunities of", s => s.Opportunities.Of(Ana)),
        ("additions of", s => s.Opportunities.Additions(Ana)),
        ("outbox folded", s => s.Outbox.FoldedInto("a")),
        ("away", s => s.People.Away()),
        ("unreachable", s => s.People.Unreachable()),
        ("check-ins forgotten", s => s.CheckIns.ForgetBefore(new(2026, 11, 1))),
        ("check-ins telling", s => s.CheckIns.Telling(Ana, new(2026, 11, 1), 66)),
    ];

    [Fact]
    public async Task No_query_of_a_tick_or_a_click_reads_a_whole_table()
    {
        await using var db = await TestDatabase.Open(Engine.Sqlite);
        var plans = await db.Write(stores => Queries.ToDictionary(query => query.Name, query => Plan(stores, query.Query)));
        Assert.All(plans, plan => Assert.NotEmpty(plan.Value));
        var few = await db.Sql(c => c.Query<string>("select name from sqlite_master where type = 'index' and sql like '% where %'").ToHashSet());
        Assert.NotEmpty(few);
        var scans = plans.Where(plan => plan.Value.Any(step => IsScan(step, few))).Select(plan => $"{plan.Key}: {string.Join("; ", plan.Value)}");
        Assert.Empty(scans);
    }

    /// <summary>A partial index is as short as what waits, and the walk from one waiting conversation to the next as their number: neither is a scan of the table.</summary>
    static bool IsScan(string step, HashSet<string> few) =>
        step.StartsWith("SCAN", StringComparison.Ordinal) && step is not "SCAN waiting_for" && !few.Any(index => step.EndsWith($"INDEX {index}", StringComparison.Ordinal));

    static List<string> Plan(IStores stores, Action<IStores> query)
    {
        var db = (PreparingConnection)((Stores)stores).Connection;
        var before = db.Texts.ToHashSet();
        query(stores);
        return [.. db.Texts.Except(before).ToList().SelectMany(sql => db.Query<(long, long, long, string Detail)>($"explain query plan {sql}")).Select(step => step.Detail)];
    }
}
