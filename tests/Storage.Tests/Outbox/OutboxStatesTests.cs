using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests.Outbox;

public sealed class OutboxStatesTests
{
    static readonly string Id = IdOf(Post("a"));

    [Theory, EachDatabase]
    public async Task A_row_keeps_what_its_state_needs_and_drops_what_the_last_one_needed(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Outbox.Add(Post("a"), Nine));

        await db.Write(s => s.Outbox.Hold(Id, "budget", At(20)));
        Assert.Equal((OutboxState.Held, "budget", At(20), null, 0), await Now(db));
        await db.Write(s => s.Outbox.Claim(Id, At(22)));
        Assert.Equal((OutboxState.Claimed, "budget", null, null, 1), await Now(db));
        await db.Write(s => s.Outbox.Retry(Id, "429", At(23)));
        Assert.Equal((OutboxState.Planned, "429", null, At(23), 1), await Now(db));
        await db.Write(s => s.Outbox.Claim(Id, At(24)));
        await db.Write(s => s.Outbox.Sent(Id, At(25), "ref-1"));
        Assert.Equal((OutboxState.Sent, "429", null, null, 2), await Now(db));
        var row = (await db.Read(s => s.Outbox.Find(Id)))!;
        Assert.Equal((At(25), "ref-1"), (row.SentAt, row.Reference));
    }

    [Theory, EachDatabase]
    public async Task Everything_held_is_let_go_at_once_and_nothing_else_changes(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            foreach (var key in "abc".Select(letter => $"{letter}"))
            {
                s.Outbox.Add(Post(key), Nine);
            }

            s.Outbox.Add(Post("d", Omar), Nine);
            s.Outbox.Hold(IdOf(Post("a")), "budget", At(20));
            s.Outbox.Hold(IdOf(Post("b")), "hours", At(30));
            s.Outbox.Claim(IdOf(Post("c")), At(1));
        });
        Assert.Equal(["a", "b"], (await db.Read(s => s.Outbox.WaitingFor(new Destination.Person(Ana)))).Select(row => row.Outgoing.Key));

        await db.Write(s => s.Outbox.ReleaseAll());

        var rows = await db.Read(s => s.Outbox.All());
        Assert.Equal([OutboxState.Planned, OutboxState.Planned, OutboxState.Claimed, OutboxState.Planned], rows.Select(row => row.State));
        Assert.All(rows, row => Assert.Null(row.HeldUntil));
    }

    [Theory, EachDatabase]
    public async Task A_message_that_may_have_arrived_stays_so(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a"), Nine);
            s.Outbox.Claim(Id, At(1));
            s.Outbox.Retry(Id, "no answer", At(2), mayHaveArrived: true);
            s.Outbox.Claim(Id, At(3));
            s.Outbox.Retry(Id, "429", At(4));
        });
        Assert.True((await db.Read(s => s.Outbox.Find(Id)))!.MayHaveArrived);
    }

    [Theory, EachDatabase]
    public async Task A_row_ends_in_each_state_that_sends_nothing_with_its_reason(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        OutboxState[] ends = [OutboxState.Superseded, OutboxState.Expired, OutboxState.Unreachable, OutboxState.Unknown, OutboxState.Failed];
        foreach (var state in Enum.GetValues<OutboxState>())
        {
            var post = Post($"to end as {state}");
            await db.Write(s => s.Outbox.Add(post, Nine));
            if (!ends.Contains(state))
            {
                await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.Write(s => s.Outbox.End(IdOf(post), state, "why", At(1))));
                continue;
            }

            await db.Write(s => s.Outbox.End(IdOf(post), state, "why", At(1)));
            var row = (await db.Read(s => s.Outbox.Find(IdOf(post))))!;
            Assert.Equal((state, "why"), (row.State, row.Reason));
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_unknown_can_still_turn_out_as_sent_or_be_tried_again(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        foreach (var key in new[] { "found", "repeated" })
        {
            await db.Write(s =>
            {
                s.Outbox.Add(Post(key), Nine);
                s.Outbox.Claim(IdOf(Post(key)), At(1));
                s.Outbox.End(IdOf(Post(key)), OutboxState.Unknown, "no answer", At(2));
            });
        }

        await db.Write(s => s.Outbox.Sent(IdOf(Post("found")), At(3), "ref"));
        await db.Write(s => s.Outbox.Retry(IdOf(Post("repeated")), "not there", At(4)));
        Assert.Equal([OutboxState.Sent, OutboxState.Planned], (await db.Read(s => s.Outbox.All())).Select(row => row.State));
    }

    [Theory, EachDatabase]
    public async Task A_change_that_the_state_does_not_allow_is_refused(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Outbox.Add(Post("a"), Nine));
        await Refused(s => s.Sent(Id, Nine, "ref"));
        await Refused(s => s.Retry(Id, "why", Nine));
        await Refused(s => s.Unfold(Id, "why"));
        await Refused(s => s.Claim("o-unknown", Nine));
        await db.Write(s => s.Outbox.Claim(Id, At(1)));
        await Refused(s => s.Claim(Id, At(2)));
        await Refused(s => s.Hold(Id, "why", At(2)));
        await Refused(s => s.Fold(Id, IdOf(Post("b")), "why"));
        await db.Write(s => s.Outbox.Sent(Id, Nine, "ref"));
        await Refused(s => s.Sent(Id, Nine, "ref"));
        await Refused(s => s.End(Id, OutboxState.Expired, "why", Nine));
        Assert.Equal(1, (await db.Read(s => s.Outbox.Find(Id)))!.Attempts);

        async Task Refused(Action<IOutboxStore> change) =>
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => change(s.Outbox)));
    }

    [Theory, EachDatabase]
    public async Task Two_rows_of_one_conversation_are_never_on_their_way_together(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a"), Nine);
            s.Outbox.Add(Post("b"), Nine);
            s.Outbox.Add(Post("c", Omar), Nine);
            s.Outbox.Claim(Id, At(1));
            s.Outbox.Claim(IdOf(Post("c", Omar)), At(1));
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(s => s.Outbox.Claim(IdOf(Post("b")), At(1))));
        await Assert.ThrowsAnyAsync<DbException>(() =>
            db.Sql(c => c.Execute("update outbox set state = 'Claimed', lease_until = 1, attempts = 1 where message_key = 'b'"))
        );
    }

    static readonly string[] Violations =
    [
        "state = 'Sent', attempts = 1, sent_at = 1",
        "state = 'Sent', attempts = 1, reference = 'r'",
        "state = 'Sent', attempts = 0, sent_at = 1, reference = 'r'",
        "state = 'Held', held_until = 1",
        "state = 'Held', reason = 'why'",
        "state = 'Claimed', attempts = 1",
        "state = 'Claimed', attempts = 0, lease_until = 1",
        "state = 'Folded', reason = 'why', fold_order = 1",
        "state = 'Folded', folded_into = id, fold_order = 1",
        "state = 'Expired', reason = 'why'",
        "state = 'Failed', ended_at = 1",
        "state = 'Forgotten'",
        "held_until = 1",
        "lease_until = 1",
        "sent_at = 1, reference = 'r'",
        "ended_at = 1",
        "operation = 'Shout'",
        "urgent = 2",
        "valid_aggregate = 'chain/1'",
        "tell_what = 'ask:1'",
        "state = 'Held', reason = 'why', held_until = 1, retry_at = 1",
    ];

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_a_state_without_what_it_needs(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Outbox.Add(Post("a"), Nine));
        foreach (var violation in Violations)
        {
            var refused = await Record.ExceptionAsync(() => db.Sql(c => c.Execute($"update outbox set {violation}")));
            Assert.True(refused is DbException && refused.Message.Contains("check", StringComparison.OrdinalIgnoreCase), $"{violation}: {refused}");
        }

        Assert.Equal(OutboxState.Planned, (await db.Read(s => s.Outbox.Find(Id)))!.State);
    }

    [Theory, EachDatabase]
    public async Task Posts_count_for_the_person_they_were_sent_to_from_an_instant_on(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Send(Post("yesterday", kind: MessageKind.CheckIn), "1", At(-1));
        await db.Send(Post("two", kind: MessageKind.Closing), "2", At(5));
        await db.Send(Post("one", kind: MessageKind.TrackAsk), "3", Nine);
        await db.Send(Post("urgent", kind: MessageKind.StepAlert) with { Urgent = true }, "4", At(6));
        await db.Send(Post("other", Omar), "5", At(6));
        await db.Send(Update("one", 1, "changed"), "3", At(7));
        await db.Send(Post("channel", kind: MessageKind.Brief) with { To = new Destination.LeadersChannel(new(Ana.Value)) }, "6", At(8));
        await db.Write(s =>
        {
            s.Outbox.Add(Post("folded", kind: MessageKind.CheckIn), Nine);
            s.Outbox.Add(Post("carrier", kind: MessageKind.PresenceAsk), Nine);
            s.Outbox.Fold(IdOf(Post("folded")), IdOf(Post("carrier")), "one message");
            s.Outbox.Claim(IdOf(Post("carrier")), At(9));
            s.Outbox.Sent(IdOf(Post("carrier")), At(9), "7");
            s.Outbox.Add(Post("waiting"), Nine);
        });
        Assert.Equal([MessageKind.TrackAsk, MessageKind.Closing, MessageKind.PresenceAsk], await db.Read(s => s.Outbox.SentTo(Ana, Nine)));
        Assert.Equal([MessageKind.PresenceAsk], await db.Read(s => s.Outbox.SentTo(Ana, At(9))));
    }

    static async Task<(OutboxState, string?, Instant?, Instant?, int)> Now(TestDatabase db)
    {
        var row = (await db.Read(s => s.Outbox.Find(Id)))!;
        return (row.State, row.Reason, row.HeldUntil, row.RetryAt, row.Attempts);
    }

    [Theory, EachDatabase]
    public async Task What_was_asked_back_is_forgotten_and_other_answers_are_left(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s =>
        {
            s.Outbox.Add(Post("a-1/ask", kind: MessageKind.Answer), Nine);
            s.Outbox.Add(Post("a-2/recorded", kind: MessageKind.Answer), Nine);
            s.Outbox.Add(Post("a-3/when", kind: MessageKind.Answer), At(3));
            s.Outbox.Add(Post("a-4/ask", kind: MessageKind.Brief), Nine);
        });

        Assert.Equal((0, 1, 0), await db.Write(s => (s.Outbox.ForgetRepeated(At(1), At(3)), s.Outbox.ForgetRepeated(Instant.MinValue, At(3)), s.Outbox.ForgetRepeated(Instant.MinValue, At(3)))));
        Assert.Equal(["(removed)", "a-2/recorded", "a-3/when", "a-4/ask"], (await db.Read(s => s.Outbox.All())).Select(row => Words(row.Outgoing.Message)));
    }
}
