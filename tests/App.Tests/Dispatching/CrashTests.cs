using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class CrashTests
{
    [Fact]
    public async Task A_message_that_left_before_the_crash_is_found_and_not_sent_again()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await CrashesWhileSending(office, ask);
        office.Platform.Finds(ask, new FindOutcome.Found("ref-found"));
        Assert.Equal(1, await office.Dispatcher.Recover(TestContext.Current.CancellationToken));
        await office.Run();

        Assert.Equal((OutboxState.Sent, "ref-found"), ((await office.Row(ask)).State, (await office.Row(ask)).Reference));
        Assert.Single(office.Platform.Calls);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task A_message_that_had_not_left_is_sent_after_the_crash()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await CrashesWhileSending(office, ask);
        office.Platform.Finds(ask, new FindOutcome.NotThere());
        await office.Dispatcher.Recover(TestContext.Current.CancellationToken);
        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();

        Assert.Equal(["ask", "ask"], office.Platform.Said);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task A_crash_leaves_one_message_of_a_conversation_in_doubt_and_the_others_as_they_were()
    {
        await using var office = await PostOffice.Open();
        var (first, second) = (office.Post("first"), office.Post("second"));
        await office.Plan(first, second);
        await CrashesWhileSending(office, first);

        Assert.Equal((OutboxState.Claimed, OutboxState.Planned), ((await office.Row(first)).State, (await office.Row(second)).State));
    }

    [Fact]
    public async Task What_was_folded_into_a_message_in_doubt_comes_with_it_again()
    {
        await using var office = await PostOffice.Open();
        var (presence, checkIn) = (office.Post("presence", MessageKind.PresenceAsk), office.Post("check-in", MessageKind.CheckIn, foldable: true));
        await office.Plan(checkIn);
        await CrashesWhileSending(office, presence);
        office.Platform.Finds(presence, new FindOutcome.NotThere());
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();

        Assert.Equal(["presence / - / also check-in", "presence / - / also check-in"], office.Platform.Said);
        Assert.Equal(["sent presence", "sent check-in"], office.Hook.Told);
    }

    static async Task CrashesWhileSending(PostOffice office, Outgoing message)
    {
        using var process = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        office.Platform.Does(message, async cancellation =>
        {
            await process.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return new SendOutcome.Sent("never told");
        });
        await office.Plan(message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Dispatcher.RunOnce(process.Token));
        office.Restart();
    }
}
