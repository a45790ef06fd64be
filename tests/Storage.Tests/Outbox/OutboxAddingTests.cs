using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Storage.Tests.Json;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Outbox;

public sealed class OutboxAddingTests
{
    [Theory, EachDatabase]
    public async Task A_row_comes_back_with_all_that_the_rule_said(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var full = new Outgoing("case/1/brief", new Destination.LeadersChannel(Emea), Operation.Private, MessageKind.Brief, Says("brief"), At(5), Because)
        {
            Revision = 3,
            Thread = "case/1",
            ExpiresAt = At(90),
            ValidWhile = new("chain/l-1", 0),
            TellWhenSent = new("chain/l-1", "step:0"),
            Folded = Says("short"),
            OnlyFor = Lena,
            Urgent = true,
        };
        await db.Write(s => s.Outbox.Add(full, Nine));
        await db.Write(s => s.Outbox.Add(Post("plain"), At(1)));
        var rows = await db.Read(s => s.Outbox.All());
        AnyValue.Same(full, rows[0].Outgoing, "outgoing");
        AnyValue.Same(Post("plain"), rows[1].Outgoing, "outgoing");
        Assert.Equal((OutboxState.Planned, Nine, 0, false), (rows[0].State, rows[0].CreatedAt, rows[0].Attempts, rows[0].MayHaveArrived));
        Assert.True(rows[0].Sequence < rows[1].Sequence);
        Assert.Equal(rows[0].Id, (await db.Read(s => s.Outbox.Find(IdOf(full))))!.Id);
        Assert.Null(await db.Read(s => s.Outbox.Find("o-unknown")));
    }

    [Theory, EachDatabase]
    public async Task What_is_planned_or_held_is_unsent_in_the_order_it_was_added(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            string[] keys = ["held", "claimed", "planned"];
            foreach (var key in keys)
            {
                s.Outbox.Add(Post(key), Nine);
            }

            s.Outbox.Hold(IdOf(Post("held")), "later", At(9));
            s.Outbox.Claim(IdOf(Post("claimed")), At(2));
        });
        Assert.Equal(["held", "planned"], (await db.Read(s => s.Outbox.Unsent())).Select(row => row.Outgoing.Key));
    }

    [Theory, EachDatabase]
    public async Task The_same_message_again_is_left_as_it_is(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Outbox.Add(Post("a"), Nine));
        await db.Write(s => s.Outbox.Claim(IdOf(Post("a")), At(2)));
        await db.Write(s => s.Outbox.Add(Post("a") with { Message = Says("decided twice") }, At(1)));
        var row = Assert.Single(await db.Read(s => s.Outbox.All()));
        Assert.Equal((OutboxState.Claimed, "a"), (row.State, Words(row.Outgoing.Message)));
    }

    [Theory, EachDatabase]
    public async Task A_newer_update_takes_the_place_of_an_unsent_one_of_the_same_message(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var updates = new[] { Update("a", 1, "one"), Update("a", 2, "two"), Update("b", 1, "other") };
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a"), Nine);
            s.Outbox.Add(updates[0], Nine);
            s.Outbox.Add(updates[2], Nine);
            s.Outbox.Hold(IdOf(updates[0]), "later", At(9));
            s.Outbox.Add(updates[1], At(1));
            // Deciding twice does not supersede the newest by itself.
            s.Outbox.Add(updates[1], At(2));
        });
        var rows = (await db.Read(s => s.Outbox.All())).ToDictionary(row => row.Id);
        Assert.Equal(OutboxState.Superseded, rows[IdOf(updates[0])].State);
        Assert.Null(rows[IdOf(updates[0])].HeldUntil);
        Assert.NotNull(rows[IdOf(updates[0])].Reason);
        Assert.Equal(OutboxState.Planned, rows[IdOf(updates[1])].State);
        Assert.Equal(OutboxState.Planned, rows[IdOf(updates[2])].State);
        Assert.Equal(OutboxState.Planned, rows[IdOf(Post("a"))].State);
    }

    [Theory, EachDatabase]
    public async Task A_page_shown_anew_takes_the_place_of_an_unsent_one_and_of_nothing_else(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var (first, second) = (Page("home/ana", 1), Page("home/ana", 2));
        await db.Write(s =>
        {
            s.Outbox.Add(first, Nine);
            s.Outbox.Add(Page("home/omar", 1), Nine);
            s.Outbox.Add(Post("home/ana"), Nine);
            s.Outbox.Add(Update("home/ana", 1, "one"), Nine);
            s.Outbox.Add(second, At(1));
        });
        var rows = (await db.Read(s => s.Outbox.All())).ToDictionary(row => row.Id);
        Assert.Equal(OutboxState.Superseded, rows[IdOf(first)].State);
        Assert.All(rows.Values.Where(row => row.Id != IdOf(first)), row => Assert.Equal(OutboxState.Planned, row.State));
    }

    [Theory, EachDatabase]
    public async Task The_last_revision_of_a_key_is_known_whatever_became_of_it(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Outbox.Latest("home/ana", Operation.Publish)));
        await db.Write(s => s.Outbox.Add(Post("home/ana") with { Revision = 9 }, Nine));
        Assert.Null(await db.Read(s => s.Outbox.Latest("home/ana", Operation.Publish)));
        await db.Send(Page("home/ana", 1), "ref");
        await db.Write(s => s.Outbox.Add(Page("home/ana", 2), Nine));
        Assert.Equal((2, true), await db.Read(s => s.Outbox.Latest("home/ana", Operation.Publish)));
        await db.Write(s => s.Outbox.End(IdOf(Page("home/ana", 2)), OutboxState.Failed, "no such tab", Nine));
        Assert.Equal((2, false), await db.Read(s => s.Outbox.Latest("home/ana", Operation.Publish)));
    }

    static Outgoing Page(string key, int revision) => Post(key) with { Operation = Operation.Publish, Kind = MessageKind.Home, Revision = revision };

    [Theory, EachDatabase]
    public async Task An_update_on_its_way_is_not_superseded(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Send(Post("a"), "ref");
        await db.Write(s =>
        {
            s.Outbox.Add(Update("a", 1, "one"), Nine);
            s.Outbox.Claim(IdOf(Update("a", 1, "one")), At(9));
            s.Outbox.Add(Update("a", 2, "two"), Nine);
        });
        Assert.Equal(OutboxState.Claimed, (await db.Read(s => s.Outbox.Find(IdOf(Update("a", 1, "one")))))!.State);
    }

    [Theory, EachDatabase]
    public async Task Every_row_of_a_conversation_is_listed_oldest_first(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var channel = new Destination.LeadersChannel(Emea);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("z"), Nine);
            s.Outbox.Add(Post("m") with { To = channel }, Nine);
            s.Outbox.Add(Post("a"), Nine);
        });
        Assert.Equal(["z", "a"], Keys(await db.Read(s => s.Outbox.To(new Destination.Person(Ana)))));
        Assert.Equal(["m"], Keys(await db.Read(s => s.Outbox.To(channel))));
        Assert.Empty(await db.Read(s => s.Outbox.To(new Destination.Person(Omar))));
    }

    static string[] Keys(IEnumerable<OutboxRow> rows) => [.. rows.Select(row => row.Outgoing.Key)];
}
