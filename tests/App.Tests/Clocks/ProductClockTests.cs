using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Tests.Clocks;

public sealed class ProductClockTests
{
    static readonly Instant Start = Instant.FromUtc(2026, 11, 30, 9, 0);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_real_clock_follows_the_wall_clock_but_never_backwards()
    {
        await using var files = await TestDatabase.Open();
        var wall = new SettableClock(Start);
        var clock = await ProductClock.Start(files.Database, wall, ClockMode.Real, Instant.MinValue, Cancellation);
        wall.Pass(Duration.FromHours(1));
        Assert.Equal(Start + Duration.FromHours(1), clock.Now);
        wall.Pass(-Duration.FromHours(3));
        Assert.Equal(Start + Duration.FromHours(1), clock.Now);
        wall.Pass(Duration.FromHours(4));
        Assert.Equal(Start + Duration.FromHours(2), clock.Now);
    }

    [Fact]
    public async Task A_wall_clock_set_back_between_two_runs_does_not_turn_product_time_back()
    {
        await using var files = await TestDatabase.Open();
        var wall = new SettableClock(Start);
        var before = await ProductClock.Start(files.Database, wall, ClockMode.Real, Instant.MinValue, Cancellation);
        wall.Pass(Duration.FromHours(1));
        await before.Remember(Cancellation);
        wall.Pass(-Duration.FromDays(1));
        var after = await ProductClock.Start(files.Database, wall, ClockMode.Real, Instant.MinValue, Cancellation);
        Assert.Equal(Start + Duration.FromHours(1), after.Now);
    }

    [Fact]
    public async Task A_simulated_clock_stands_still_and_is_found_where_it_was_left()
    {
        await using var files = await TestDatabase.Open();
        var wall = new SettableClock(Start);
        var clock = await ProductClock.Start(files.Database, wall, ClockMode.Simulated, Start, Cancellation);
        wall.Pass(Duration.FromDays(3));
        Assert.Equal(Start, clock.Now);
        var again = await ProductClock.Start(files.Database, wall, ClockMode.Simulated, Start - Duration.FromDays(9), Cancellation);
        Assert.Equal((Start, ClockMode.Simulated), (again.Now, again.Mode));
    }

    [Fact]
    public async Task A_real_clock_after_a_simulated_one_waits_for_the_wall_clock_to_catch_up()
    {
        await using var files = await TestDatabase.Open();
        var wall = new SettableClock(Start);
        await ProductClock.Start(files.Database, wall, ClockMode.Simulated, Start + Duration.FromDays(5), Cancellation);
        var real = await ProductClock.Start(files.Database, wall, ClockMode.Real, Instant.MinValue, Cancellation);
        Assert.Equal(Start + Duration.FromDays(5), real.Now);
    }

    [Fact]
    public async Task A_clock_moved_by_another_process_is_followed()
    {
        await using var files = await TestDatabase.Open();
        var wall = new SettableClock(Start);
        var ours = await ProductClock.Start(files.Database, wall, ClockMode.Simulated, Start, Cancellation);
        var theirs = await ProductClock.Start(files.Database, wall, ClockMode.Simulated, Start, Cancellation);
        using var mover = new ClockMover(files.Database, theirs, new DueCheckIns(files.Database, theirs));
        await mover.MoveTo(Start + Duration.FromHours(1), Cancellation);
        await ours.Refresh(Cancellation);
        Assert.Equal(Start + Duration.FromHours(1), ours.Now);
    }
}
