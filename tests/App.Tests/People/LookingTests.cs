using System.Threading.Channels;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.App.Tests.People;

public sealed class LookingTests : IAsyncDisposable
{
    static readonly WorkspaceId Workspace = new("main");
    static readonly TimeSpan Any = TimeSpan.FromDays(1);

    readonly ManualTime time = new();
    readonly DirectoryWakeUps wakeUps = new();
    readonly Channel<bool> looks = Channel.CreateUnbounded<bool>();
    readonly CancellationTokenSource over = new();
    readonly List<Exception> bugs = [];
    Task run = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await run;
        over.Dispose();
    }

    [Fact]
    public async Task It_looks_at_the_start_and_every_hour()
    {
        Start();
        await Looked();
        Assert.Equal(TimeSpan.FromHours(1), await PassPause());
        await Looked();
    }

    [Fact]
    public async Task Whoever_asks_for_a_look_gets_one_before_the_hour_is_over()
    {
        Start();
        await Looked();
        await time.Waited(Any);
        wakeUps.Raise(Workspace);
        await Looked();
    }

    [Fact]
    public async Task A_look_that_did_not_succeed_is_taken_again_soon_and_less_and_less_often()
    {
        Start([.. Enumerable.Repeat(() => false, 7)]);
        var pauses = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            await Looked();
            pauses.Add((await PassPause()).TotalSeconds);
        }

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 3600], pauses);
    }

    [Fact]
    public async Task Where_the_bot_is_not_let_in_soon_is_of_no_use()
    {
        Start(isPaused: true, () => false);
        await Looked();
        Assert.Equal(TimeSpan.FromMinutes(5), await PassPause());
    }

    [Fact]
    public async Task A_bug_is_told_and_an_absent_database_is_not_and_neither_ends_it()
    {
        Start(() => throw new InvalidOperationException(), () => throw new DatabaseUnavailableException("away", new InvalidOperationException()));
        for (var i = 0; i < 3; i++)
        {
            await Looked();
            await PassPause();
        }

        Assert.IsType<InvalidOperationException>(Assert.Single(bugs));
    }

    void Start(params Func<bool>[] script) => Start(isPaused: false, script);

    /// <param name="script">What the looks come to, one after the other; then all succeed.</param>
    void Start(bool isPaused, params Func<bool>[] script)
    {
        var next = 0;
        var looking = new Looking(
            Workspace,
            _ =>
            {
                looks.Writer.TryWrite(true);
                return Task.FromResult(next >= script.Length || script[next++]());
            },
            () => isPaused,
            wakeUps,
            time,
            bugs.Add);
        run = Task.Run(() => looking.Run(over.Token));
    }

    async Task Looked() => await looks.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <returns>How long it was.</returns>
    async Task<TimeSpan> PassPause()
    {
        var pause = await time.Waited(Any);
        time.Forward(pause);
        return pause;
    }
}
