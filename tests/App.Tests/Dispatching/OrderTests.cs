using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class OrderTests
{
    [Fact]
    public async Task One_conversation_is_sent_by_priority_and_then_in_order()
    {
        await using var office = await PostOffice.Open();
        await office.Plan(
            office.Post("third", MessageKind.TrackAsk), office.Post("first", MessageKind.PresenceAsk), office.Post("fourth", MessageKind.Acceptance),
            office.Post("answer", MessageKind.Answer));
        await office.Run();
        Assert.Equal(["answer", "first", "third", "fourth"], office.Platform.Said);
    }

    [Fact]
    public async Task What_comes_after_a_message_that_is_retried_waits_for_it()
    {
        await using var office = await PostOffice.Open();
        var (first, second) = (office.Post("first"), office.Post("second"));
        await office.Plan(first, second);
        office.Platform.Answers(first, new SendOutcome.TryLater("HTTP 503"), new SendOutcome.RateLimited(Duration.FromSeconds(20)));
        await office.Run();
        await office.Plan(office.Post("urgent answer", MessageKind.Answer));
        office.Restart();
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();
        Assert.Equal(["first"], office.Platform.Said.Distinct().Except(["urgent answer"]));

        office.Wall.Pass(Duration.FromSeconds(20));
        await office.Run();
        Assert.Equal(["first", "second"], office.Platform.Said.Distinct().Except(["urgent answer"]));
    }

    [Fact]
    public async Task A_message_that_keeps_failing_does_not_hold_up_its_conversation_for_ever()
    {
        await using var office = await PostOffice.Open();
        var (first, second) = (office.Post("first"), office.Post("second"));
        await office.Plan(first, second);
        office.Platform.Answers(first, [.. Enumerable.Repeat(new SendOutcome.TryLater("HTTP 500"), 30)]);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await office.Run();
            office.Wall.Pass(Duration.FromMinutes(5));
        }

        Assert.Equal((OutboxState.Planned, OutboxState.Sent), ((await office.Row(first)).State, (await office.Row(second)).State));
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        await using var office = await PostOffice.Open();
        var (slow, quick) = (office.Post("slow"), office.Post("quick", to: PostOffice.Omar));
        await office.Plan(slow, quick);
        var quickWasSent = new TaskCompletionSource();
        office.Platform.Does(slow, async _ =>
        {
            await quickWasSent.Task;
            return new SendOutcome.Sent("ref-slow");
        });
        office.Platform.Does(quick, _ =>
        {
            quickWasSent.SetResult();
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("ref-quick"));
        });
        await office.Run().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await office.Row(slow)).State, (await office.Row(quick)).State));
    }

    [Fact]
    public async Task An_update_waits_for_its_post_and_the_newest_one_wins()
    {
        await using var office = await PostOffice.Open();
        var brief = office.Post("brief", MessageKind.Brief);
        office.Platform.Answers(brief, new SendOutcome.RateLimited(Duration.FromSeconds(5)));
        await office.Plan(brief);
        await office.Run();
        await office.Plan(PostOffice.Update(brief, "old news", 1), PostOffice.Update(brief, "news", 2));
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(5));
        await office.Run();

        Assert.Equal(["brief", "brief", "news"], office.Platform.Said);
        Assert.Equal([null, null, "ref-2"], office.Platform.Calls.Select(call => call.Updates));
    }

    [Fact]
    public async Task A_reply_goes_into_the_thread_of_its_message()
    {
        await using var office = await PostOffice.Open();
        var brief = office.Post("brief", MessageKind.Brief);
        await office.Plan(office.Post("note", MessageKind.ThreadNote) with { Thread = "brief" }, brief);
        await office.Run();

        Assert.Equal(["brief", "note"], office.Platform.Said);
        Assert.Equal([null, "ref-1"], office.Platform.Calls.Select(call => call.Thread));
    }

    [Fact]
    public async Task A_reply_to_a_message_that_never_went_ends_visibly()
    {
        await using var office = await PostOffice.Open();
        var brief = office.Post("brief", MessageKind.Brief);
        var note = office.Post("note", MessageKind.ThreadNote) with { Thread = "brief" };
        var update = PostOffice.Update(brief, "news");
        await office.Plan(brief, note, update);
        office.Platform.Answers(brief, new SendOutcome.Unreachable("blocked"));
        await office.Run();

        Assert.Equal((OutboxState.Superseded, OutboxState.Superseded), ((await office.Row(note)).State, (await office.Row(update)).State));
        Assert.Equal(["brief"], office.Platform.Said);
        Assert.Equal(["lost brief: blocked", "lost note: the message that it changes or answers was never sent"], office.Hook.Told);
    }

    [Fact]
    public async Task A_channel_gets_everything_at_any_hour_by_priority()
    {
        await using var office = await PostOffice.Open();
        office.Clock.Now = PostOffice.At("2026-11-29 03:00");
        var channel = new Destination.LeadersChannel(new TeamId("emea"));
        await office.Plan(
            [.. Enumerable.Range(1, 5).Select(n => office.Post($"alert {n}", MessageKind.StepAlert) with { To = channel }), office.Post("brief", MessageKind.Brief) with { To = channel }]);
        await office.Run();
        Assert.Equal(["brief", "alert 1", "alert 2", "alert 3", "alert 4", "alert 5"], office.Platform.Said);
    }

    [Fact]
    public async Task A_private_message_is_for_one_pair_of_eyes()
    {
        await using var office = await PostOffice.Open();
        var channel = new Destination.LeadersChannel(new TeamId("emea"));
        await office.Plan(office.Post("psst", MessageKind.Answer) with { To = channel, Operation = Operation.Private, OnlyFor = PostOffice.Ana });
        await office.Run();
        Assert.Equal(PostOffice.Ana, Assert.Single(office.Platform.Calls).OnlyFor);
    }
}
