using System.Collections.Immutable;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Inbox;

public sealed class InboxStoreTests
{
    [Theory, EachDatabase]
    public async Task A_redelivery_stores_nothing_and_finds_the_first_row(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.True(await db.Write(s => s.Inbox.Add(Wrote("e-1", text: "2 new"))));
        Assert.False(await db.Write(s => s.Inbox.Add(Wrote("e-1", text: "3 new", lane: "other", actor: Omar))));
        Assert.Equal(Wrote("e-1", text: "2 new"), await db.Read(s => s.Inbox.Find("e-1")));
        Assert.Null(await db.Read(s => s.Inbox.Find("e-2")));
    }

    [Theory, EachDatabase]
    public async Task Rows_wait_in_the_order_they_came_the_first_of_each_lane_only(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Inbox.Add(Wrote("z", "ana"));
            s.Inbox.Add(Wrote("b", "omar"));
            s.Inbox.Add(Wrote("a", "ana"));
            s.Inbox.Add(Wrote("c", "lena"));
        });
        Assert.Equal(["z", "b", "c"], await Waiting(db));
        Assert.Equal(["z", "b"], await Waiting(db, 2));
        await db.Write(s => s.Inbox.Handled("z", Reply.None, Nine));
        Assert.Equal(["b", "a", "c"], await Waiting(db));
    }

    [Theory, EachDatabase]
    public async Task The_reply_is_kept_for_a_redelivery(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Inbox.Add(Wrote("e-1")));
        Assert.Null(await db.Read(s => s.Inbox.ReplyTo("e-1")));
        Assert.Null(await db.Read(s => s.Inbox.ReplyTo("unknown")));
        await db.Write(s => s.Inbox.Handled("e-1", new Reply.Private(Says("Noted.")), Nine));
        var reply = Assert.IsType<Reply.Private>(await db.Read(s => s.Inbox.ReplyTo("e-1")));
        Assert.Equal("Noted.", Words(reply.Message));
        Assert.Empty(await Waiting(db));
    }

    [Theory, EachDatabase]
    public async Task A_row_is_handled_once(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Inbox.Add(Wrote("e-1")));
        await db.Write(s => s.Inbox.Handled("e-1", new Reply.Private(Says("first")), Nine));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.Write(s =>
            {
                s.Texts.Add(new("t"), Ana, "decided twice", Nine);
                s.Inbox.Handled("e-1", new Reply.Private(Says("second")), Nine);
            })
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Inbox.Handled("e-9", Reply.None, Nine)));
        Assert.Empty(await db.Read(s => s.Texts.Find([new("t")])));
        Assert.Equal("first", Words(((Reply.Private)(await db.Read(s => s.Inbox.ReplyTo("e-1")))!).Message));
    }

    [Theory, EachDatabase]
    public async Task What_one_person_did_is_listed_newest_first(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var click = Wrote("2") with { Act = new Act.Clicked(new ActionRef("promise.accept", "l-1"), "chain/l-1/ask") };
        var form = Wrote("4") with
        {
            Act = new Act.Submitted(new ActionRef("promise.new", "ana"), ImmutableSortedDictionary<string, string>.Empty.Add("what", "SSO")),
        };
        await db.Write(s =>
        {
            s.Inbox.Add(Wrote("1"));
            s.Inbox.Add(click);
            s.Inbox.Add(Wrote("3", actor: Omar));
            s.Inbox.Add(form);
        });
        var rows = await db.Read(s => s.Inbox.From(Ana, 2));
        Assert.Equal(["4", "2"], rows.Select(row => row.Key));
        Assert.Equal("SSO", ((Act.Submitted)rows[0].Act).Values["what"]);
        Assert.Equal(click, rows[1]);
    }

    static async Task<string[]> Waiting(TestDatabase db, int limit = 10) =>
        [.. (await db.Read(s => s.Inbox.Waiting(limit))).Select(row => row.Key)];
}
