using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Outbox;

public sealed class OutboxFoldingTests
{
    static readonly Outgoing Carrier = Post("carrier");
    static readonly Outgoing First = Post("z-first") with { Folded = Says("short first") };
    static readonly Outgoing Second = Post("a-second") with { Folded = Says("short second") };

    [Theory, EachDatabase]
    public async Task Parts_keep_the_order_in_which_they_were_folded(Engine engine)
    {
        await using var db = await Folded(engine);
        Assert.Equal(["z-first", "a-second"], (await db.Read(s => s.Outbox.Parts(IdOf(Carrier)))).Select(row => row.Outgoing.Key));
        var part = (await db.Read(s => s.Outbox.Find(IdOf(First))))!;
        Assert.Equal((OutboxState.Folded, IdOf(Carrier), "one message"), (part.State, part.FoldedInto, part.Reason));
        Assert.Empty(await db.Read(s => s.Outbox.Parts(IdOf(First))));
        Assert.Equal(["carrier"], (await db.Read(s => s.Outbox.Due(Nine, Nine, 10, Local))).Select(row => row.Outgoing.Key));
    }

    [Theory, EachDatabase]
    public async Task A_part_goes_back_to_planned_when_its_message_is_not_sent(Engine engine)
    {
        await using var db = await Folded(engine);
        await db.Write(s => s.Outbox.Unfold(IdOf(First), "not sent"));
        var part = (await db.Read(s => s.Outbox.Find(IdOf(First))))!;
        Assert.Equal((OutboxState.Planned, null, "not sent"), (part.State, part.FoldedInto, part.Reason));
        Assert.Equal(["a-second"], (await db.Read(s => s.Outbox.Parts(IdOf(Carrier)))).Select(row => row.Outgoing.Key));
        await db.Write(s => s.Outbox.Fold(IdOf(First), IdOf(Carrier), "again"));
        Assert.Equal(["a-second", "z-first"], (await db.Read(s => s.Outbox.Parts(IdOf(Carrier)))).Select(row => row.Outgoing.Key));
        await db.Write(s => s.Outbox.End(IdOf(Second), OutboxState.Expired, "too late", At(1)));
        Assert.Equal(["z-first"], (await db.Read(s => s.Outbox.Parts(IdOf(Carrier)))).Select(row => row.Outgoing.Key));
    }

    [Theory, EachDatabase]
    public async Task A_message_stands_where_it_was_sent_with_its_newest_content(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Outbox.Message("a")));
        await db.Write(s => s.Outbox.Add(Post("a"), Nine));
        Assert.Null(await db.Read(s => s.Outbox.Message("a")));
        await db.Send(Post("a"), "ref-1");
        Assert.Equal(("ref-1", "a", null), await Standing(db, "a"));
        await db.Send(Update("a", 1, "changed"), "ref-1");
        Assert.Equal(("ref-1", "changed", null), await Standing(db, "a"));
        await db.Write(s => s.Outbox.Add(Update("a", 2, "not yet"), Nine));
        Assert.Equal(("ref-1", "changed", null), await Standing(db, "a"));
        await db.Send(Post("a") with { Revision = 1, Message = Says("posted again") }, "ref-2");
        Assert.Equal(("ref-2", "posted again", null), await Standing(db, "a"));
    }

    [Theory, EachDatabase]
    public async Task What_stands_somewhere_is_found_by_where_it_stands(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Outbox.At("ref-1")));
        await db.Send(Post("a"), "ref-1");
        await db.Send(Post("b"), "ref-2");
        Assert.Equal(IdOf(Post("a")), (await db.Read(s => s.Outbox.At("ref-1")))!.Id);
        await db.Send(Update("a", 1, "changed"), "ref-1");
        Assert.Equal("changed", Words((await db.Read(s => s.Outbox.At("ref-1")))!.Outgoing.Message));
        await db.Send(Post("a") with { Revision = 1 }, "ref-3");
        Assert.Null(await db.Read(s => s.Outbox.At("ref-1")));
        Assert.Equal("b", (await db.Read(s => s.Outbox.At("ref-2")))!.Outgoing.Key);
    }

    [Theory, EachDatabase]
    public async Task What_a_message_will_show_next_is_the_newest_change_that_still_goes(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Send(Post("a"), "ref-1");
        Assert.Null(await db.Read(s => s.Outbox.Coming("a")));
        await db.Write(s => s.Outbox.Add(Update("a", 1, "one"), Nine));
        await db.Write(s => s.Outbox.Add(Update("b", 7, "another"), Nine));
        Assert.Equal("one", Words((await db.Read(s => s.Outbox.Coming("a")))!.Outgoing.Message));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Update("a", 1, "one")), At(1));
            s.Outbox.Add(Update("a", 2, "two"), Nine);
        });
        Assert.Equal("two", Words((await db.Read(s => s.Outbox.Coming("a")))!.Outgoing.Message));
        await db.Write(s => s.Outbox.End(IdOf(Update("a", 2, "two")), OutboxState.Expired, "too late", At(1)));
        Assert.Equal("one", Words((await db.Read(s => s.Outbox.Coming("a")))!.Outgoing.Message));
        await db.Write(s => s.Outbox.Sent(IdOf(Update("a", 1, "one")), At(2), "ref-1"));
        Assert.Null(await db.Read(s => s.Outbox.Coming("a")));
    }

    [Theory, EachDatabase]
    public async Task A_folded_message_stands_below_the_one_that_carries_it_once_that_was_sent(Engine engine)
    {
        await using var db = await Folded(engine);
        Assert.Null(await db.Read(s => s.Outbox.Message("z-first")));
        Assert.Empty(await db.Read(s => s.Outbox.FoldedInto("carrier")));
        await db.Write(s => s.Outbox.Add(Update("z-first", 1, "changed"), Nine));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Carrier), At(1));
            s.Outbox.Sent(IdOf(Carrier), Nine, "ref");
        });
        Assert.Equal((null, "short first", "carrier"), await Standing(db, "z-first"));
        Assert.Equal(["z-first", "a-second"], (await db.Read(s => s.Outbox.FoldedInto("carrier"))).Select(part => part.Key));
        Assert.Equal(["short first", "short second"], (await db.Read(s => s.Outbox.FoldedInto("carrier"))).Select(part => Words(part.Message)));
        Assert.Empty(await db.Read(s => s.Outbox.FoldedInto("z-first")));
    }

    [Theory, EachDatabase]
    public async Task An_update_of_a_part_waits_for_the_carrier_and_leaves_the_part_in_its_place(Engine engine)
    {
        await using var db = await Folded(engine);
        var update = Update("z-first", 1, "changed");
        await db.Write(s => s.Outbox.Add(update, Nine));
        Assert.DoesNotContain(IdOf(update), (await db.Read(s => s.Outbox.Due(Nine, Nine, 10, Local))).Select(row => row.Id));
        Assert.Empty(await db.Read(s => s.Outbox.Orphaned(10)));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Carrier), At(1));
            s.Outbox.Sent(IdOf(Carrier), Nine, "ref");
        });
        Assert.Equal([IdOf(update)], (await db.Read(s => s.Outbox.Due(Nine, Nine, 10, Local))).Select(row => row.Id));
        await db.Send(update, "ref");
        Assert.Equal(("ref", "changed", "carrier"), await Standing(db, "z-first"));
        Assert.Equal(["changed", "short second"], (await db.Read(s => s.Outbox.FoldedInto("carrier"))).Select(part => Words(part.Message)));
    }

    [Theory, EachDatabase]
    public async Task An_update_of_a_part_whose_carrier_nobody_knows_to_have_arrived_is_an_orphan(Engine engine)
    {
        await using var db = await Folded(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Update("z-first", 1, "changed"), Nine);
            s.Outbox.Claim(IdOf(Carrier), At(1));
            s.Outbox.End(IdOf(Carrier), OutboxState.Unknown, "no answer", At(2));
        });
        Assert.Equal(["z-first"], (await db.Read(s => s.Outbox.Orphaned(10))).Select(row => row.Outgoing.Key));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_folded_into_what_is_gone_or_into_itself(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Send(Carrier, "ref");
        await db.Write(s => s.Outbox.Add(First, Nine));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Outbox.Fold(IdOf(First), IdOf(Carrier), "why")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Outbox.Fold(IdOf(First), IdOf(First), "why")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Outbox.Fold(IdOf(First), "o-unknown", "why")));
    }

    static async Task<TestDatabase> Folded(Engine engine)
    {
        var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Carrier, Nine);
            s.Outbox.Add(Second, Nine);
            s.Outbox.Add(First, Nine);
            s.Outbox.Fold(IdOf(First), IdOf(Carrier), "one message");
            s.Outbox.Fold(IdOf(Second), IdOf(Carrier), "one message");
        });
        return db;
    }

    static async Task<(string?, string, string?)> Standing(TestDatabase db, string key)
    {
        var message = (await db.Read(s => s.Outbox.Message(key)))!;
        return (message.Reference, Words(message.Message), message.FoldedInto);
    }
}
