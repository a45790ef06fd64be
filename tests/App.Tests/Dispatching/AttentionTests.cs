using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class AttentionTests
{
    [Fact]
    public async Task A_nudge_at_night_is_held_with_its_reason_and_goes_in_the_morning()
    {
        await using var office = await PostOffice.Open();
        office.Clock.Now = PostOffice.At("2026-11-29 23:00");
        var ask = office.Post("ask");
        await office.Plan(ask);
        await office.Run();
        var held = await office.Row(ask);
        Assert.Equal(
            (OutboxState.Held, PostOffice.At("2026-11-30 09:00"), "outside working time: next start Mon 30 Nov 09:00"),
            (held.State, held.HeldUntil, held.Reason));
        Assert.Empty(office.Platform.Calls);

        office.Clock.Now = PostOffice.At("2026-11-30 09:00");
        await office.Run();
        Assert.Equal(["ask"], office.Platform.Said);
    }

    [Fact]
    public async Task Time_off_said_in_chat_holds_a_nudge_too()
    {
        await using var office = await PostOffice.Open();
        await office.Database.Write(
            stores =>
            {
                stores.People.SetAway(PostOffice.Ana, new(new(2026, 11, 30), new(2026, 12, 1)), office.Clock.Now);
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        var ask = office.Post("ask");
        await office.Plan(ask);
        await office.Run();
        Assert.Equal(PostOffice.At("2026-12-02 09:00"), (await office.Row(ask)).HeldUntil);
    }

    [Fact]
    public async Task What_went_earlier_in_the_persons_day_counts_and_yesterday_does_not()
    {
        await using var office = await PostOffice.Open();
        office.Clock.Now = PostOffice.At("2026-11-27 17:00");
        await office.Plan([.. Enumerable.Range(1, 3).Select(n => office.Post($"friday {n}"))]);
        await office.Run();
        office.Clock.Now = PostOffice.At("2026-11-30 09:00");
        await office.Plan([.. Enumerable.Range(1, 2).Select(n => office.Post($"monday {n}"))]);
        await office.Run();
        office.Clock.Now = PostOffice.At("2026-11-30 15:00");
        var (third, fourth) = (office.Post("monday 3"), office.Post("monday 4"));
        await office.Plan(third, fourth);
        await office.Run();

        Assert.Equal((OutboxState.Sent, OutboxState.Held), ((await office.Row(third)).State, (await office.Row(fourth)).State));
        Assert.Equal("3 a day are enough: next start Tue 1 Dec 09:00", (await office.Row(fourth)).Reason);
    }

    [Fact]
    public async Task A_message_too_late_to_be_of_use_ends_and_its_aggregate_is_told()
    {
        await using var office = await PostOffice.Open();
        var late = office.Post("late") with { ExpiresAt = office.Clock.Now };
        var tonight = office.Post("tonight", MessageKind.CheckIn) with { ExpiresAt = PostOffice.At("2026-11-30 17:30") };
        await office.Plan(late, tonight, office.Post("presence", MessageKind.PresenceAsk));
        await office.Run();

        Assert.Equal((OutboxState.Expired, OutboxState.Expired), ((await office.Row(late)).State, (await office.Row(tonight)).State));
        Assert.Equal(["presence"], office.Platform.Said);
        Assert.Equal(
            [
                "lost late: no longer useful when it could have gone",
                "lost tonight: a client goes first today: next start Tue 1 Dec 09:00; too late by then",
                "sent presence",
            ],
            office.Hook.Told);
    }

    [Fact]
    public async Task A_message_that_no_longer_holds_is_not_sent_and_nobody_is_told()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask") with { ValidWhile = new("ledger/l-1", 3) };
        await office.Plan(ask);
        office.MovedOn.Add("ledger/l-1");
        await office.Run();

        Assert.Equal(OutboxState.Superseded, (await office.Row(ask)).State);
        Assert.Empty(office.Platform.Calls);
        Assert.Empty(office.Hook.Told);
    }

    [Fact]
    public async Task A_message_that_stops_holding_while_the_one_before_it_goes_is_not_sent()
    {
        await using var office = await PostOffice.Open();
        var (first, second) = (office.Post("first"), office.Post("second") with { ValidWhile = new("ledger/l-1", 3) });
        await office.Plan(first, second);
        office.Platform.Does(first, _ =>
        {
            office.MovedOn.Add("ledger/l-1");
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("ref"));
        });
        await office.Run();

        Assert.Equal(OutboxState.Superseded, (await office.Row(second)).State);
        Assert.Equal(["first"], office.Platform.Said);
    }

    [Fact]
    public async Task Somebody_who_left_the_manifest_is_not_written_to()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask", to: new PersonId("gone"));
        await office.Plan(ask);
        await office.Run();
        Assert.Equal(OutboxState.Failed, (await office.Row(ask)).State);
        Assert.Equal(["lost ask: this person is not in the manifest"], office.Hook.Told);
    }

    [Fact]
    public async Task Somebody_who_never_works_gets_answers_only()
    {
        await using var office = await PostOffice.Open();
        var (ask, answer) = (office.Post("ask", to: PostOffice.Never), office.Post("answer", MessageKind.Answer, to: PostOffice.Never));
        await office.Plan(ask, answer);
        await office.Run();
        Assert.Equal((OutboxState.Failed, OutboxState.Sent), ((await office.Row(ask)).State, (await office.Row(answer)).State));
    }

    [Fact]
    public async Task A_platform_gets_every_text_and_name_that_a_message_points_at_but_those_erased()
    {
        await using var office = await PostOffice.Open();
        var (kept, erased) = (new TextId("t-kept"), new TextId("t-erased"));
        await office.Database.Write(
            stores =>
            {
                stores.Texts.Add(kept, PostOffice.Ana, "SSO", office.Clock.Now + Duration.FromDays(90));
                return true;
            },
            cancellation: TestContext.Current.CancellationToken);
        var message = Message.Of(
            new Block.Heading(Line.Of($"{PostOffice.Omar}")), new Block.Facts([new Fact("what", Line.Of($"{kept}"))]), new Block.Note(Line.Of($"{erased} {new PersonId("gone")}")));
        await office.Plan(office.Post("ask") with { Message = message });
        await office.Run();

        var sent = Assert.Single(office.Platform.Calls);
        Assert.Equal([KeyValuePair.Create(kept, "SSO")], sent.Texts);
        Assert.Equal("Omar, gone", string.Join(", ", sent.Names.OrderBy(name => name.Key.Value == "gone").Select(name => name.Value)));
    }
}
