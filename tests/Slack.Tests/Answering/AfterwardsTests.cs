using Microsoft.Extensions.Logging.Abstractions;
using SalesNudgeBot.Slack.Answering;

namespace Slack.Tests.Answering;

public sealed class AfterwardsTests : IDisposable
{
    readonly ManualTime time = new();
    readonly Afterwards afterwards;

    public AfterwardsTests() => afterwards = new(time, NullLogger<Afterwards>.Instance);

    public void Dispose() => afterwards.Dispose();

    [Fact]
    public async Task A_flood_of_answers_is_cut_at_what_can_still_be_said_in_time()
    {
        var hold = new TaskCompletionSource();
        Assert.All(Enumerable.Range(0, 256), _ => Assert.True(afterwards.Run(_ => hold.Task)));
        Assert.False(afterwards.Run(_ => hold.Task));
        hold.SetResult();
        await afterwards.Quiet();
        Assert.True(afterwards.Run(_ => Task.CompletedTask));
    }

    [Fact]
    public async Task What_fails_takes_nothing_else_down()
    {
        Assert.True(afterwards.Run(_ => throw new InvalidOperationException("A bug.")));
        await afterwards.Quiet();
        Assert.True(afterwards.Run(_ => Task.CompletedTask));
        await afterwards.Quiet();
    }

    [Fact]
    public async Task What_hangs_is_cut_off_five_seconds_after_the_bot_was_stopped()
    {
        var cut = new TaskCompletionSource();
        afterwards.Run(async cancellation =>
        {
            try
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellation);
            }
            finally
            {
                cut.SetResult();
            }
        });
        var stopping = afterwards.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(afterwards.Run(_ => Task.CompletedTask));
        Assert.Equal(TimeSpan.FromSeconds(5), await time.Waited(TimeSpan.FromMinutes(1)));
        Assert.False(cut.Task.IsCompleted);
        time.Forward(TimeSpan.FromSeconds(5));
        await stopping;
        await cut.Task;
    }
}
