using SalesNudgeBot.Slack.Sending;

namespace Slack.Tests.Sending;

public sealed class SlidingWindowTests
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ManualTime time = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1, 8)]
    [InlineData(10, 2, 20)]
    [InlineData(10, 2, 35)]
    [InlineData(50, 60, 300)]
    public async Task No_stretch_that_Slack_can_lay_over_the_arrivals_holds_more_and_hardly_less(int most, int seconds, int milliseconds)
    {
        var length = TimeSpan.FromSeconds(seconds);
        var window = new SlidingWindow(most, length, time);
        var random = new Random(7);
        var arrivals = new List<TimeSpan>();
        var start = time.Now;
        for (var i = 0; i < most * 40; i++)
        {
            var slot = await Taken(window);
            var (there, back) = (random.Next(milliseconds), random.Next(milliseconds));
            time.Forward(TimeSpan.FromMilliseconds(there));
            arrivals.Add(time.Now);
            time.Forward(TimeSpan.FromMilliseconds(back));
            window.Answered(slot);
        }

        for (var i = most; i < arrivals.Count; i++)
        {
            Assert.True(arrivals[i] - arrivals[i - most] >= length, $"call {i} came {arrivals[i] - arrivals[i - most]} after the one {most} before it");
        }

        var rate = (arrivals.Count - most) / (arrivals[^1] - start).TotalSeconds;
        Assert.InRange(rate / (most / length.TotalSeconds), 0.97, 1);
    }

    [Fact]
    public async Task A_token_bucket_of_the_same_rate_and_burst_is_never_empty()
    {
        var window = new SlidingWindow(10, 2 * Second, time);
        var random = new Random(11);
        var (tokens, filled) = (10.0, time.Now);
        for (var i = 0; i < 500; i++)
        {
            if (random.Next(10) == 0)
            {
                time.Forward(TimeSpan.FromMilliseconds(random.Next(5000)));
            }

            var slot = await Taken(window);
            time.Forward(TimeSpan.FromMilliseconds(random.Next(60)));
            tokens = Math.Min(10, tokens + ((time.Now - filled).TotalSeconds * 5)) - 1;
            filled = time.Now;
            Assert.True(tokens >= 0, $"call {i} found {tokens + 1} tokens");
            window.Answered(slot);
        }
    }

    [Fact]
    public async Task A_call_under_way_holds_its_place_however_long_it_takes()
    {
        var window = new SlidingWindow(1, Second, time);
        var first = await Taken(window);
        time.Forward(9 * Second);
        var second = window.Take(Patience, Cancellation).AsTask();
        Assert.False(second.IsCompleted);
        window.Answered(first);
        var wait = await time.Waited(less: 2 * Second);
        Assert.True(wait >= Second);
        time.Forward(wait);
        Assert.NotNull((await second).Slot);
    }

    [Fact]
    public async Task Who_asked_first_goes_first()
    {
        var window = new SlidingWindow(1, Second, time);
        window.Answered(await Taken(window));
        var waiting = Enumerable.Range(0, 4).Select(_ => window.Take(Patience, Cancellation).AsTask()).ToArray();
        foreach (var next in waiting)
        {
            time.Forward(await time.Waited(less: 2 * Second));
            window.Answered((await next).Slot!);
        }

        Assert.All(waiting, taken => Assert.True(taken.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_turn_further_off_than_one_waits_is_told_at_once()
    {
        var window = new SlidingWindow(2, Second, time).Spent();
        var waiting = Enumerable.Range(0, 4).Select(_ => window.Take(3 * Second, Cancellation).AsTask()).ToArray();
        var (slot, wait) = await window.Take(1.5 * Second, Cancellation);
        Assert.Null(slot);
        Assert.InRange(wait, 3 * Second, 3.1 * Second);
        Assert.All(waiting, taken => Assert.False(taken.IsCompleted));
    }

    [Fact]
    public async Task A_place_given_back_was_never_taken()
    {
        var window = new SlidingWindow(1, Second, time);
        window.GiveBack(await Taken(window));
        Assert.NotNull((await window.Take(TimeSpan.Zero, Cancellation)).Slot);
    }

    [Fact]
    public async Task Who_gives_up_waiting_keeps_nobody_behind_them_waiting()
    {
        var window = new SlidingWindow(1, Second, time).Spent();
        using var given = new CancellationTokenSource();
        var first = window.Take(Patience, given.Token).AsTask();
        var second = window.Take(Patience, Cancellation).AsTask();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        time.Forward(await time.Waited(less: 2 * Second));
        Assert.NotNull((await second).Slot);
    }

    async Task<SlidingWindow.Slot> Taken(SlidingWindow window)
    {
        var taken = window.Take(Patience * 4, Cancellation).AsTask();
        if (!taken.IsCompleted)
        {
            time.Forward(await time.Waited(less: Patience * 4));
        }

        return (await taken).Slot!;
    }
}
