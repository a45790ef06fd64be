using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Tests.Clocks;

public sealed class ClockMoverTests
{
    static readonly Instant Start = Instant.FromUtc(2026, 11, 30, 9, 0);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moving_the_clock_stops_at_everything_due_on_the_way_and_at_nothing_after()
    {
        await using var world = await World.At(Start);
        await DueCheckIns.Plan(world.Database, Hour(3), Hour(1), Hour(1), Hour(5));
        var seen = new List<Instant>();
        Assert.Equal(new MoveResult.Moved(Hour(4)), await world.Mover.MoveTo(Hour(4), Cancellation, new Seen(seen)));

        Assert.Equal([Hour(1), Hour(3)], world.Tick.Done);
        Assert.Equal([Hour(1), Hour(3), Hour(4)], seen);
        Assert.Equal(Hour(4), world.Clock.Now);
        Assert.Equal(Hour(5), await world.Mover.NextThing(Cancellation));
    }

    [Fact]
    public async Task What_is_due_exactly_at_the_target_is_done()
    {
        await using var world = await World.At(Start);
        await DueCheckIns.Plan(world.Database, Hour(4));
        await world.Mover.MoveTo(Hour(4), Cancellation);
        Assert.Equal([Hour(4)], world.Tick.Done);
    }

    [Fact]
    public async Task What_was_due_already_is_done_before_the_clock_moves()
    {
        await using var world = await World.At(Start);
        await world.Plan(Hour(-2));
        await world.Mover.MoveTo(Hour(4), Cancellation);
        Assert.Equal([Start, Hour(4)], world.Tick.Ran);
    }

    [Fact]
    public async Task The_next_thing_may_be_a_message_that_is_held()
    {
        await using var world = await World.At(Start);
        Assert.Null(await world.Mover.NextThing(Cancellation));
        await world.Plan(Hour(2));
        Assert.Equal(Hour(2), await world.Mover.NextThing(Cancellation));
    }

    [Fact]
    public async Task The_clock_does_not_move_backwards()
    {
        await using var world = await World.At(Start);
        Assert.Equal(new MoveResult.Refused("The clock only moves forward."), await world.Mover.MoveTo(Start - Duration.Epsilon, Cancellation));
        Assert.Equal(Start, world.Clock.Now);
    }

    [Fact]
    public async Task A_real_clock_cannot_be_moved()
    {
        await using var world = await World.At(Start, ClockMode.Real);
        Assert.IsType<MoveResult.Refused>(await world.Mover.MoveTo(Hour(1), Cancellation));
        Assert.Equal(Start, world.Clock.Now);
    }

    [Fact]
    public async Task Something_that_stays_due_is_reported_and_stops_the_clock()
    {
        await using var world = await World.At(Start);
        await DueCheckIns.Plan(world.Database, Hour(1));
        world.Tick.Stuck = true;
        Assert.Equal(new MoveResult.Stuck(Hour(1), "check-ins"), await world.Mover.MoveTo(Hour(4), Cancellation));
        Assert.Equal(Hour(1), world.Clock.Now);
    }

    [Fact]
    public async Task A_move_killed_in_the_middle_continues_where_it_got_to()
    {
        await using var world = await World.At(Start);
        await DueCheckIns.Plan(world.Database, Hour(1), Hour(2), Hour(3));
        world.Tick.After = instant =>
        {
            if (instant == Hour(2))
            {
                throw new OperationCanceledException("killed");
            }
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => world.Mover.MoveTo(Hour(4), Cancellation));

        var clock = await ProductClock.Start(world.Database, new SettableClock(Instant.MinValue), ClockMode.Simulated, Start, Cancellation);
        var tick = new DueCheckIns(world.Database, clock);
        using var mover = new ClockMover(world.Database, clock, tick);
        Assert.Equal(Hour(2), clock.Now);
        await mover.MoveTo(Hour(4), Cancellation);
        Assert.Equal([Hour(3)], tick.Done);
    }

    static Instant Hour(int hours) => Start + Duration.FromHours(hours);

    sealed class Seen(List<Instant> instants) : IProgress<Instant>
    {
        public void Report(Instant value) => instants.Add(value);
    }

    sealed class World : IAsyncDisposable
    {
        readonly TestDatabase files;

        World(TestDatabase files, ProductClock clock)
        {
            this.files = files;
            Clock = clock;
            Tick = new(files.Database, clock);
            Mover = new(files.Database, clock, Tick);
        }

        public IDatabase Database => files.Database;
        public ProductClock Clock { get; }
        public DueCheckIns Tick { get; }
        public ClockMover Mover { get; }

        public static async Task<World> At(Instant start, ClockMode mode = ClockMode.Simulated)
        {
            var files = await TestDatabase.Open();
            return new(files, await ProductClock.Start(files.Database, new SettableClock(start), mode, start, Cancellation));
        }

        /// <summary>A message that goes at that instant.</summary>
        public Task<bool> Plan(Instant at) =>
            Database.Write(
                stores =>
                {
                    var message = Message.Text(Line.Words("ask"));
                    stores.Outbox.Add(
                        new("ask", new Destination.Person(new PersonId("ana")), Operation.Post, MessageKind.TrackAsk, message, at, new Why("rule", [], at)), Start);
                    return true;
                },
                cancellation: Cancellation);

        public async ValueTask DisposeAsync()
        {
            Mover.Dispose();
            await files.DisposeAsync();
        }
    }
}
