using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.App.Tests.Pacing;

public sealed class TurnTests
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly ManualTime time = new();
    readonly SlidingWindow own;
    readonly SlidingWindow everybodys;

    public TurnTests() => (own, everybodys) = (new(1, Second, time), new(1, 10 * Second, time));

    [Fact]
    public async Task A_turn_has_come_when_every_window_has_a_place()
    {
        Answered(await Through(own));
        var turn = Through(own, everybodys);
        Assert.False(turn.IsCompleted);
        time.Forward(1.005 * Second);
        Assert.Null((await turn).Wait);
    }

    [Fact]
    public async Task Who_is_told_to_wait_took_nothing()
    {
        Answered(await Through(everybodys));
        Assert.InRange((await Through(own, everybodys)).Wait!.Value, Duration.FromSeconds(10), Duration.FromSeconds(11));
        await IsFree(own);
    }

    [Fact]
    public async Task Who_stops_waiting_took_nothing()
    {
        Answered(await Through(own));
        using var over = new CancellationTokenSource();
        var turn = Turn.Through([everybodys, own], 4 * Second, () => null, over.Token).AsTask();
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        await IsFree(everybodys);
    }

    [Fact]
    public async Task In_a_pause_nothing_is_taken_and_the_rest_of_it_is_told()
    {
        var turn = await Through(() => 30 * Second, own);
        Assert.InRange(turn.Wait!.Value, Duration.FromSeconds(30), Duration.FromSeconds(31));
        await IsFree(own);
    }

    [Fact]
    public async Task A_pause_that_was_asked_for_while_somebody_waited_is_theirs_too()
    {
        Answered(await Through(everybodys));
        time.Forward(7 * Second);
        TimeSpan? pause = null;
        var turn = Through(() => pause, own, everybodys);
        pause = 30 * Second;
        time.Forward(4 * Second);
        Assert.NotNull((await turn).Wait);
        await IsFree(own, everybodys);
    }

    static Task<Turn> Through(params SlidingWindow[] windows) => Through(() => null, windows);

    static Task<Turn> Through(Func<TimeSpan?> pause, params SlidingWindow[] windows) =>
        Turn.Through(windows, 4 * Second, pause, TestContext.Current.CancellationToken).AsTask();

    static async Task IsFree(params SlidingWindow[] windows)
    {
        var turn = Through(windows);
        Assert.True(turn.IsCompleted, "its place was not given back");
        Assert.Null((await turn).Wait);
    }

    static void Answered(Turn turn)
    {
        Assert.Null(turn.Wait);
        turn.Dispose();
    }
}
