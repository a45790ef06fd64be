using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Tests.Shared;

namespace SalesNudgeBot.App.Tests.Pacing;

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
    public async Task No_stretch_that_a_platform_can_lay_over_the_arrivals_holds_more_and_hardly_less(int most, int seconds, int milliseconds)
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

    [Theory]
    [InlineData(10, 0.99)]
    [InlineData(80, 0.99)]
    [InlineData(600, 0.5)]
    public async Task A_bucket_that_fills_at_the_same_rate_is_never_empty_and_hardly_ever_full(int milliseconds, double least)
    {
        var window = new SlidingWindow(9, 1.8 * Second, time, reserve: 0.2 * Second);
        var random = new Random(11);
        var arrivals = new List<TimeSpan>();
        var underWay = new List<(TimeSpan Answer, SlidingWindow.Slot Slot)>();
        var start = time.Now;
        for (var i = 0; i < 600; i++)
        {
            var take = window.Take(Patience * 4, Cancellation).AsTask();
            while (!take.IsCompleted)
            {
                // Whatever comes first: an answer, or the end of a wait.
                var answer = underWay.Count == 0 ? TimeSpan.MaxValue : underWay.Min(call => call.Answer);
                var next = underWay.Count == 9 ? answer : new[] { answer, time.Now + await time.Waited(less: Patience) }.Min();
                time.Forward(next - time.Now);
                foreach (var call in underWay.Where(call => call.Answer <= time.Now).ToArray())
                {
                    window.Answered(call.Slot);
                    underWay.Remove(call);
                }

                await Task.WhenAny(take, time.Waited(less: Patience));
            }

            var (there, back) = (random.Next(milliseconds), random.Next(milliseconds));
            arrivals.Add(time.Now + TimeSpan.FromMilliseconds(there));
            underWay.Add((time.Now + TimeSpan.FromMilliseconds(there + back), (await take).Slot!));
        }

        arrivals.Sort();
        var (tokens, filled) = (10.0, arrivals[0]);
        foreach (var arrival in arrivals)
        {
            tokens = Math.Min(10, tokens + ((arrival - filled).TotalSeconds * 5)) - 1;
            filled = arrival;
            Assert.True(tokens >= 0, $"at {arrival} there were {tokens + 1} tokens");
        }

        Assert.InRange((arrivals.Count - 10) / (arrivals[^1] - start).TotalSeconds, least * 5, 5);
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
