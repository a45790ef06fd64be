using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Outbox;

public sealed class OutboxDueTests
{
    static readonly Instant Wall = At(100_000);

    [Theory, EachDatabase]
    public async Task Rows_may_go_by_conversation_in_the_order_they_were_added(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("o-1", Omar), Nine);
            s.Outbox.Add(Post("a-2"), Nine);
            s.Outbox.Add(Post("a-1"), Nine);
            s.Outbox.Add(Post("o-0", Omar), Nine);
        });
        Assert.Equal(["o-1", "o-0", "a-2", "a-1"], await Due(db, Nine));
        Assert.Equal(["o-1", "o-0"], await Due(db, Nine, limit: 1));
    }

    [Theory, EachDatabase]
    public async Task No_row_goes_before_its_time_while_held_or_before_its_retry(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("later", notBefore: At(10)), Nine);
            s.Outbox.Add(Post("held", Omar), Nine);
            s.Outbox.Hold(IdOf(Post("held", Omar)), "budget", At(20));
            s.Outbox.Add(Post("retry", Lena), Nine);
            s.Outbox.Claim(IdOf(Post("retry", Lena)), Wall);
            s.Outbox.Retry(IdOf(Post("retry", Lena)), "429", Wall + Duration.FromSeconds(30));
        });
        Assert.Empty(await Due(db, At(9)));
        Assert.Equal(["later"], await Due(db, At(10)));
        Assert.Equal(["later"], await Due(db, At(19)));
        Assert.Equal(["later", "held"], await Due(db, At(20)));
        Assert.Equal(["later", "held", "retry"], await Due(db, At(20), Wall + Duration.FromSeconds(30)));
    }

    [Theory, EachDatabase]
    public async Task A_page_that_the_platform_does_not_take_keeps_no_message_waiting(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var page = Post("home/ana") with { Operation = Operation.Publish };
        await db.Write(s =>
        {
            s.Outbox.Add(page, Nine);
            s.Outbox.Claim(IdOf(page), Wall);
            s.Outbox.Retry(IdOf(page), "no such tab", Wall + Duration.FromSeconds(30));
            s.Outbox.Add(Post("a-1"), Nine);
        });
        Assert.Equal(["a-1"], await Due(db, Nine));
    }

    [Theory, EachDatabase]
    public async Task A_conversation_with_a_row_on_its_way_waits_and_the_others_do_not(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a-1"), Nine);
            s.Outbox.Add(Post("a-2"), Nine);
            s.Outbox.Add(Post("o-1", Omar), Nine);
            s.Outbox.Claim(IdOf(Post("a-1")), Wall);
        });
        Assert.Equal(["o-1"], await Due(db, Nine));
        Assert.Equal(["a-1"], (await db.Read(s => s.Outbox.Claimed())).Select(row => row.Outgoing.Key));
        await db.Write(s => s.Outbox.Sent(IdOf(Post("a-1")), Nine, "ref"));
        Assert.Equal(["a-2", "o-1"], await Due(db, Nine));
        Assert.Empty(await db.Read(s => s.Outbox.Claimed()));
    }

    [Theory, EachDatabase]
    public async Task An_update_waits_for_its_post(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a", notBefore: At(5)), Nine);
            s.Outbox.Add(Update("a", 1, "new"), Nine);
        });
        Assert.Empty(await Due(db, At(4)));
        Assert.Equal(["a"], await Due(db, At(5)));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Post("a")), Wall);
            s.Outbox.Sent(IdOf(Post("a")), At(5), "ref");
        });
        Assert.Equal(IdOf(Update("a", 1, "new")), Assert.Single(await db.Read(s => s.Outbox.Due(At(5), Wall, 10, Local))).Id);
    }

    [Theory, EachDatabase]
    public async Task A_thread_waits_for_the_message_that_it_hangs_from(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var note = Post("note", Omar) with { Thread = "brief" };
        await db.Write(s =>
        {
            s.Outbox.Add(note, Nine);
            s.Outbox.Add(Post("brief", notBefore: At(5)), Nine);
        });
        Assert.Empty(await Due(db, Nine));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Post("brief")), Wall);
            s.Outbox.Sent(IdOf(Post("brief")), At(5), "ref");
        });
        Assert.Equal(["note"], await Due(db, At(5)));
    }

    [Theory, EachDatabase]
    public async Task What_hangs_from_a_message_that_ended_unsent_is_an_orphan(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var note = Post("note", Omar) with { Thread = "brief" };
        await db.Write(s =>
        {
            s.Outbox.Add(Update("brief", 1, "early"), Nine);
            s.Outbox.Add(note, Nine);
        });
        Assert.Empty(await Orphans(db));
        await db.Write(s => s.Outbox.Add(Post("brief"), Nine));
        Assert.Empty(await Orphans(db));
        await db.Write(s => s.Outbox.End(IdOf(Post("brief")), OutboxState.Expired, "too late", At(9)));
        Assert.Equal(["brief", "note"], await Orphans(db));
        Assert.Single(await db.Read(s => s.Outbox.Orphaned(1)));
        Assert.Empty(await Due(db, At(9)));
        var again = Post("brief") with { Revision = 1 };
        await db.Write(s => s.Outbox.Add(again, At(9)));
        Assert.Empty(await Orphans(db));
        await db.Send(again, "ref");
        Assert.Empty(await Orphans(db));
        Assert.Equal(["brief", "note"], await Due(db, At(9)));
    }

    [Theory, EachDatabase]
    public async Task The_next_instants_are_the_earliest_that_a_row_waits_for(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        Assert.Null(await db.Read(s => s.Outbox.NextDue(Nine)));
        Assert.Null(await db.Read(s => s.Outbox.NextRetry()));
        await db.Write(s =>
        {
            s.Outbox.Add(Post("blocked", notBefore: At(-5)), Nine);
            s.Outbox.Add(Post("held", Omar), Nine);
            s.Outbox.Hold(IdOf(Post("held", Omar)), "budget", At(20));
            s.Outbox.Add(Post("later", Lena, At(30)), Nine);
            s.Outbox.Add(Post("held-then-later", notBefore: At(40)), Nine);
            s.Outbox.Hold(IdOf(Post("held-then-later")), "budget", At(25));
        });
        Assert.Equal(At(20), await db.Read(s => s.Outbox.NextDue(Nine)));
        Assert.Equal(At(30), await db.Read(s => s.Outbox.NextDue(At(20))));
        Assert.Equal(At(40), await db.Read(s => s.Outbox.NextDue(At(30))));
        Assert.Null(await db.Read(s => s.Outbox.NextDue(At(40))));
        await db.Write(s =>
        {
            s.Outbox.Claim(IdOf(Post("blocked")), Wall);
            s.Outbox.Retry(IdOf(Post("blocked")), "429", Wall);
        });
        Assert.Equal(Wall, await db.Read(s => s.Outbox.NextRetry()));
        Assert.Null(await db.Read(s => s.Outbox.NextRetry(new("elsewhere"))));
    }

    [Theory, EachDatabase]
    public async Task What_comes_after_a_row_that_is_retried_waits_for_it_until_it_failed_too_often(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        var retried = Post("retried");
        await db.Write(s =>
        {
            s.Outbox.Add(retried, Nine);
            s.Outbox.Add(Post("after"), Nine);
        });
        for (var tries = 1; tries <= OutboxRow.AttemptsInOrder; tries++)
        {
            Assert.DoesNotContain("after", tries == 1 ? [] : await Due(db, Nine, Wall - Duration.FromSeconds(1)));
            await db.Write(s =>
            {
                s.Outbox.Claim(IdOf(retried), Wall);
                s.Outbox.Retry(IdOf(retried), "503", Wall);
            });
        }

        Assert.Equal(["after"], await Due(db, Nine, Wall - Duration.FromSeconds(1)));
        Assert.Equal(["retried", "after"], await Due(db, Nine, Wall));
    }

    [Theory, EachDatabase]
    public async Task The_most_pressing_conversations_come_first(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("check-in") with { Kind = MessageKind.CheckIn }, Nine);
            s.Outbox.Add(Post("ask", Omar) with { Kind = MessageKind.TrackAsk }, Nine);
            s.Outbox.Add(Post("late", Lena) with { Kind = MessageKind.CheckIn }, Nine);
            s.Outbox.Add(Post("brief", Lena) with { Kind = MessageKind.Brief }, Nine);
        });
        Assert.Equal(["late", "brief", "ask", "check-in"], await Due(db, Nine));
        Assert.Equal(["late", "brief"], await Due(db, Nine, limit: 1));
    }

    [Theory, EachDatabase]
    public async Task Of_a_long_queue_to_one_person_what_presses_most_is_looked_at_first(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            for (var n = 0; n < 40; n++)
            {
                s.Outbox.Add(Post($"thanks {n}") with { Kind = MessageKind.Thanks }, Nine);
            }

            s.Outbox.Add(Post("brief") with { Kind = MessageKind.Brief }, Nine);
        });
        Assert.Equal(Enumerable.Range(0, 24).Select(n => $"thanks {n}").Append("brief"), await Due(db, Nine));
    }

    [Theory, EachDatabase]
    public async Task A_row_belongs_to_one_workspace_and_its_updates_follow_it_there(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        WorkspaceId acme = new("acme"), globex = new("globex");
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a"), Nine, acme);
            s.Outbox.Add(Post("b", Omar), Nine, globex);
            s.Outbox.Send(Post("sent", Lena), "ref", workspace: acme);
            s.Outbox.Add(Update("sent", 1, "changed") with { To = Post("sent", Lena).To }, Nine, globex);
        });
        Assert.Equal(["a", "sent"], (await db.Read(s => s.Outbox.Due(At(9), Wall, 10, acme))).Select(row => row.Outgoing.Key).Order());
        Assert.Equal(["b"], (await db.Read(s => s.Outbox.Due(At(9), Wall, 10, globex))).Select(row => row.Outgoing.Key));

        await db.Write(s => s.Outbox.MoveHome([acme], _ => acme));
        Assert.Equal(["a", "b", "sent"], (await db.Read(s => s.Outbox.Due(At(9), Wall, 10, acme))).Select(row => row.Outgoing.Key).Order());
    }

    [Theory, EachDatabase]
    public async Task A_pause_that_a_platform_asks_for_is_no_try(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a"), Nine);
            s.Outbox.Claim(IdOf(Post("a")), Wall);
            s.Outbox.Retry(IdOf(Post("a")), "too soon", Wall, counts: false);
        });
        Assert.Equal(0, (await db.Read(s => s.Outbox.Find(IdOf(Post("a")))))!.Attempts);
    }

    static async Task<string[]> Due(TestDatabase db, Instant now, Instant? wall = null, int limit = 100) =>
        [.. (await db.Read(s => s.Outbox.Due(now, wall ?? Wall, limit, Local))).Select(row => row.Outgoing.Key)];

    static async Task<string[]> Orphans(TestDatabase db) => [.. (await db.Read(s => s.Outbox.Orphaned(100))).Select(row => row.Outgoing.Key)];
}
