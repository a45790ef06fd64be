using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class OutcomeTests
{
    static readonly FindOutcome CannotTell = new FindOutcome.CannotTell();
    static readonly SendOutcome Unknown = new SendOutcome.Unknown("timed out");

    [Fact]
    public async Task What_is_due_is_sent_once_and_its_aggregate_is_told()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        await office.Run();
        await office.Run();

        var row = await office.Row(ask);
        Assert.Equal((OutboxState.Sent, "ref-1", office.Clock.Now), (row.State, row.Reference, row.SentAt));
        Assert.Equal(["ask"], office.Platform.Said);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task A_platform_that_asks_for_a_pause_gets_it_to_the_second()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        office.Platform.Answers(ask, new SendOutcome.RateLimited(Duration.FromSeconds(30)));
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(29));
        await office.Run();
        Assert.Equal(OutboxState.Planned, (await office.Row(ask)).State);
        Assert.Single(office.Platform.Calls);

        office.Wall.Pass(Duration.FromSeconds(1));
        await office.Run();
        Assert.Equal(OutboxState.Sent, (await office.Row(ask)).State);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task A_failing_platform_is_asked_less_and_less_often_but_every_five_minutes()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        var waits = new List<double>();
        for (var attempt = 0; attempt < 11; attempt++)
        {
            office.Platform.Answers(ask, new SendOutcome.TryLater("HTTP 503"));
            await office.Run();
            var next = (await office.Row(ask)).RetryAt!.Value;
            waits.Add((next - office.Wall.Now).TotalSeconds);
            office.Wall.Now = next;
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300], waits);
        await office.Run();
        Assert.Equal(OutboxState.Sent, (await office.Row(ask)).State);
    }

    [Fact]
    public async Task A_message_that_the_platform_never_takes_fails_in_the_end_and_its_aggregate_is_told()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        office.Platform.Answers(ask, [.. Enumerable.Repeat(new SendOutcome.TryLater("HTTP 503"), 60)]);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            await office.Run();
            office.Wall.Pass(Duration.FromMinutes(5));
        }

        Assert.Equal((OutboxState.Failed, 50), ((await office.Row(ask)).State, office.Platform.Calls.Count));
        Assert.Equal(["lost ask: not taken by the platform in 50 tries: HTTP 503"], office.Hook.Told);
    }

    [Fact]
    public async Task A_person_who_cannot_be_reached_is_noted_and_blocks_nobody()
    {
        await using var office = await PostOffice.Open();
        var (ask, other) = (office.Post("ask"), office.Post("other", to: PostOffice.Omar));
        await office.Plan(ask, other);
        office.Platform.Answers(ask, new SendOutcome.Unreachable("blocked"));
        await office.Run();

        Assert.Equal((OutboxState.Unreachable, "blocked"), ((await office.Row(ask)).State, (await office.Row(ask)).Reason));
        Assert.Equal(OutboxState.Sent, (await office.Row(other)).State);
        Assert.Equal(["lost ask: blocked", "sent other"], office.Hook.Told.Order());
        Assert.Equal([PostOffice.Ana], await office.Database.Read(stores => stores.People.Unreachable(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_that_turns_out_to_have_arrived_is_not_sent_again()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        office.Platform.Answers(ask, Unknown);
        office.Platform.Finds(ask, new FindOutcome.Found("ref-found"));
        await office.Run();

        Assert.Equal((OutboxState.Sent, "ref-found"), ((await office.Row(ask)).State, (await office.Row(ask)).Reference));
        Assert.Single(office.Platform.Calls);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task A_message_that_turns_out_not_to_have_arrived_is_sent_again_unmarked()
    {
        await using var office = await PostOffice.Open();
        var ask = office.Post("ask");
        await office.Plan(ask);
        office.Platform.Does(ask, _ => throw new HttpRequestException("connection reset"));
        office.Platform.Finds(ask, new FindOutcome.NotThere());
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();

        Assert.Equal(["ask", "ask"], office.Platform.Said);
        Assert.Equal(["sent ask"], office.Hook.Told);
    }

    [Fact]
    public async Task What_must_arrive_is_repeated_and_says_so_however_often_it_is_tried()
    {
        await using var office = await PostOffice.Open();
        var brief = office.Post("brief", MessageKind.Brief);
        await office.Plan(brief);
        office.Platform.Answers(brief, Unknown, new SendOutcome.RateLimited(Duration.FromSeconds(1)));
        office.Platform.Finds(brief, CannotTell);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await office.Run();
            office.Wall.Pass(Duration.FromSeconds(10));
        }

        var repeat = "(You may have seen this already.) / brief";
        Assert.Equal(["brief", repeat, repeat], office.Platform.Said);
        Assert.Equal(["sent brief"], office.Hook.Told);
    }

    [Fact]
    public async Task What_need_not_arrive_twice_is_left_as_unknown_and_taken_as_sent()
    {
        await using var office = await PostOffice.Open();
        var checkIn = office.Post("check-in", MessageKind.CheckIn);
        await office.Plan(checkIn);
        office.Platform.Answers(checkIn, Unknown);
        office.Platform.Finds(checkIn, CannotTell);
        await office.Run();
        office.Wall.Pass(Duration.FromDays(1));
        await office.Run();

        Assert.Equal(OutboxState.Unknown, (await office.Row(checkIn)).State);
        Assert.Single(office.Platform.Calls);
        Assert.Equal(["sent check-in"], office.Hook.Told);
    }

    [Fact]
    public async Task A_change_in_place_is_made_again_without_looking()
    {
        await using var office = await PostOffice.Open();
        var brief = office.Post("brief", MessageKind.Brief);
        var update = PostOffice.Update(brief, "settled");
        await office.Plan(brief, update);
        office.Platform.Answers(update, Unknown);
        await office.Run();
        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();

        Assert.Equal(["brief", "settled", "settled"], office.Platform.Said);
        Assert.Equal(0, office.Platform.Looks);
        Assert.Equal(OutboxState.Sent, (await office.Row(update)).State);
    }

    [Fact]
    public async Task A_platform_that_cannot_be_asked_is_asked_again_and_nothing_is_sent_twice_meanwhile()
    {
        await using var office = await PostOffice.Open();
        var checkIn = office.Post("check-in", MessageKind.CheckIn);
        await office.Plan(checkIn);
        office.Platform.Answers(checkIn, Unknown);
        office.Platform.Looking(checkIn, () => throw new HttpRequestException("no route"));
        office.Platform.Finds(checkIn, new FindOutcome.Found("ref-found"));
        await office.Run();
        await office.Run();
        Assert.Equal((OutboxState.Claimed, 1), ((await office.Row(checkIn)).State, office.Platform.Looks));

        office.Wall.Pass(Duration.FromSeconds(2));
        await office.Run();
        Assert.Equal(OutboxState.Sent, (await office.Row(checkIn)).State);
        Assert.Single(office.Platform.Calls);
    }

    [Fact]
    public async Task A_platform_that_can_never_be_asked_counts_as_one_that_cannot_tell()
    {
        await using var office = await PostOffice.Open();
        var checkIn = office.Post("check-in", MessageKind.CheckIn);
        await office.Plan(checkIn);
        office.Platform.Answers(checkIn, Unknown);
        for (var look = 0; look < 12; look++)
        {
            office.Platform.Looking(checkIn, () => throw new HttpRequestException("no route"));
            await office.Run();
            office.Wall.Pass(Duration.FromMinutes(5));
        }

        Assert.Equal((OutboxState.Unknown, 10), ((await office.Row(checkIn)).State, office.Platform.Looks));
    }
}
