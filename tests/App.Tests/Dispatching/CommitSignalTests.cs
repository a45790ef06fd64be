using SalesNudgeBot.App.Dispatching;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class CommitSignalTests
{
    [Fact]
    public async Task Many_commits_before_a_look_are_one_wake_up()
    {
        var signal = new CommitSignal();
        var (loop, other) = (signal.Listen(), signal.Listen());
        signal.Raise();
        signal.Raise();
        await loop.Wait(TestContext.Current.CancellationToken);
        var second = loop.Wait(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        signal.Raise();
        await second;
        await other.Wait(TestContext.Current.CancellationToken);
    }
}
