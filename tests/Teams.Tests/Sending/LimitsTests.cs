using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Teams;
using SalesNudgeBot.Teams.Sending;

namespace Teams.Tests.Sending;

public sealed class LimitsTests
{
    readonly ManualTime time = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_conversation_gets_one_a_second_and_holds_up_no_other()
    {
        var limits = new Limits(TeamsLimits.Default, time);
        Answered(await limits.For("a:1", Cancellation));
        var second = limits.For("a:1", Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        Assert.Null((await limits.For("a:2", Cancellation)).Wait);
        time.Forward(TimeSpan.FromMilliseconds(1005));
        Assert.Null((await second).Wait);
    }

    [Fact]
    public async Task Two_never_write_to_one_conversation_at_the_same_time()
    {
        var limits = new Limits(TeamsLimits.Default with { Spacing = Duration.Zero }, time);
        var first = await limits.For("a:1", Cancellation);
        var second = limits.For("a:1", Cancellation).AsTask();
        time.Forward(TimeSpan.FromSeconds(3));
        Assert.False(second.IsCompleted);
        first.Dispose();
        Assert.Null((await second).Wait);
    }

    [Fact]
    public async Task A_tenant_gets_twenty_calls_a_second_and_the_next_one_waits()
    {
        var limits = new Limits(TeamsLimits.Default, time);
        for (var i = 0; i < 20; i++)
        {
            Answered(await limits.For(i % 2 == 0 ? $"a:{i}" : null, Cancellation));
        }

        var next = limits.For(null, Cancellation).AsTask();
        Assert.False(next.IsCompleted);
        time.Forward(TimeSpan.FromMilliseconds(1005));
        Assert.Null((await next).Wait);
    }

    [Fact]
    public async Task A_conversation_that_had_its_hour_is_told_how_long_without_waiting()
    {
        var limits = new Limits(TeamsLimits.Default with { Spacing = Duration.Zero, PerHour = 3 }, time);
        for (var i = 0; i < 3; i++)
        {
            Answered(await limits.For("a:1", Cancellation));
        }

        Assert.InRange((await limits.For("a:1", Cancellation)).Wait!.Value, Duration.FromMinutes(59), Duration.FromMinutes(61));
        Assert.Null((await limits.For("a:2", Cancellation)).Wait);
    }

    [Fact]
    public async Task A_pause_that_Teams_asked_for_is_that_conversations_alone()
    {
        var limits = new Limits(TeamsLimits.Default, time);
        limits.Close("a:1", Duration.FromSeconds(30));
        Assert.InRange((await limits.For("a:1", Cancellation)).Wait!.Value, Duration.FromSeconds(30), Duration.FromSeconds(31));
        Assert.Null((await limits.For("a:2", Cancellation)).Wait);
        time.Forward(TimeSpan.FromSeconds(31));
        Assert.Null((await limits.For("a:1", Cancellation)).Wait);
    }

    [Fact]
    public async Task Threads_that_nobody_wrote_in_for_an_hour_are_forgotten()
    {
        var limits = new Limits(TeamsLimits.Default with { Calls = 10_000 }, time);
        for (var i = 0; i < 1000; i++)
        {
            Answered(await limits.For($"19:x;messageid={i}", Cancellation));
        }

        time.Forward(TimeSpan.FromMinutes(59));
        Answered(await limits.For("19:x;messageid=0", Cancellation));
        time.Forward(TimeSpan.FromMinutes(2));
        Answered(await limits.For("19:x;messageid=new", Cancellation));
        Assert.Equal(2, limits.Remembered);
    }

    static void Answered(Turn turn)
    {
        Assert.Null(turn.Wait);
        turn.Dispose();
    }
}
