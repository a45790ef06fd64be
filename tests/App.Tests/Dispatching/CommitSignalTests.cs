using SalesNudgeBot.App.Dispatching;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class CommitSignalTests
{
    [Fact]
    public async Task Many_commits_before_a_look_are_one_wake_up()
    {
        var signal = new CommitSignal();
        signal.Raise();
        signal.Raise();
        await signal.Wait(TestContext.Current.CancellationToken);
        var second = signal.Wait(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        signal.Raise();
        await second;
    }
}
