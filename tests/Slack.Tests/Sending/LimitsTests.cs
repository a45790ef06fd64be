using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Slack.Sending;

namespace Slack.Tests.Sending;

public sealed class LimitsTests
{
    const string Post = "chat.postMessage";
    static readonly SlackLimits Fresh = SlackLimits.Default with { AssumeSpent = false };

    readonly ManualTime time = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_burst_of_nine_conversations_goes_at_once_and_the_tenth_waits()
    {
        var limits = new Limits(Fresh, time);
        for (var i = 0; i < 9; i++)
        {
            Answered(await limits.For(Post, $"C{i}", Cancellation));
        }

        var next = limits.For(Post, "C9", Cancellation).AsTask();
        Assert.False(next.IsCompleted);
        time.Forward(await time.Waited(less: TimeSpan.FromSeconds(3)));
        Assert.Null((await next).Wait);
    }

    [Fact]
    public async Task One_conversation_gets_one_a_second_and_holds_up_no_other()
    {
        var limits = new Limits(Fresh, time);
        Answered(await limits.For(Post, "C1", Cancellation));
        var second = limits.For(Post, "C1", Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        Assert.Null((await limits.For(Post, "C2", Cancellation)).Wait);
        time.Forward(TimeSpan.FromMilliseconds(1005));
        Assert.Null((await second).Wait);
    }

    [Fact]
    public async Task A_conversations_turn_that_is_far_off_is_told_without_waiting()
    {
        var limits = new Limits(Fresh, time);
        Answered(await limits.For(Post, "C1", Cancellation));
        var waiting = Enumerable.Range(0, 3).Select(_ => limits.For(Post, "C1", Cancellation).AsTask()).ToArray();
        var far = await limits.For(Post, "C1", Cancellation);
        Assert.InRange(far.Wait!.Value, Duration.FromSeconds(4), Duration.FromSeconds(5));
        Assert.All(waiting, turn => Assert.False(turn.IsCompleted));
    }

    [Fact]
    public async Task A_new_process_takes_the_last_window_for_spent()
    {
        var limits = new Limits(SlackLimits.Default, time);
        var first = limits.For(Post, "C1", Cancellation).AsTask();
        Assert.False(first.IsCompleted);
        time.Forward(TimeSpan.FromSeconds(1));
        Assert.False(first.IsCompleted);
        time.Forward(TimeSpan.FromMilliseconds(810));
        Assert.Null((await first).Wait);
    }

    [Fact]
    public async Task A_short_pause_that_Slack_asked_for_is_waited_for_and_a_long_one_told()
    {
        var limits = new Limits(Fresh, time);
        limits.Close(Post, Duration.FromSeconds(3));
        limits.Close("chat.update", Duration.FromMinutes(1));
        var post = limits.For(Post, "C1", Cancellation).AsTask();
        Assert.False(post.IsCompleted);
        Assert.True((await limits.For("chat.update", null, Cancellation)).Wait >= Duration.FromMinutes(1));
        Assert.Null((await limits.For("users.info", null, Cancellation)).Wait);
        time.Forward(TimeSpan.FromSeconds(3.25));
        Assert.Null((await post).Wait);
    }

    [Theory]
    [InlineData("users.list", 20)]
    [InlineData("chat.update", 50)]
    [InlineData("views.publish", 100)]
    public async Task A_method_gets_what_its_tier_allows_in_a_minute_and_no_more(string method, int most)
    {
        var limits = new Limits(Fresh, time);
        for (var i = 0; i < most; i++)
        {
            Answered(await limits.For(method, null, Cancellation));
        }

        Assert.InRange((await limits.For(method, null, Cancellation)).Wait!.Value, Duration.FromSeconds(60), Duration.FromSeconds(61));
        time.Forward(TimeSpan.FromSeconds(61));
        Assert.Null((await limits.For(method, null, Cancellation)).Wait);
    }

    static void Answered(Turn turn)
    {
        Assert.Null(turn.Wait);
        turn.Dispose();
    }
}
