using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Clocks;
using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Handling;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.App.Sweeping;

namespace Stories.Harness;

/// <summary>One process of the bot, composed as the host does it: the next one on the same database knows only what this one stored.</summary>
public sealed class Bot : IAsyncDisposable
{
    static readonly Duration Patience = Duration.FromSeconds(30);

    /// <summary>For so long an act waits for its turn: a story's machine may stand still.</summary>
    static readonly TimeSpan Busy = TimeSpan.FromMinutes(1);

    readonly WallClock wall;
    readonly ClockMover mover;
    readonly Dispatchers dispatchers;

    Bot(IDatabase database, ProductClock clock, IChatPlatform platform, ICompanySource companies, WallClock wall, ConcurrentQueue<string> log)
    {
        (Database, Clock, this.wall) = (database, clock, wall);
        var aggregates = new Aggregates();
        dispatchers = new Dispatchers(
            companies.Current.Workspaces.Select(workspace => new ConnectedWorkspace(workspace.Id, platform)), database, companies, clock, wall, aggregates, aggregates, new ErrorLog<Dispatcher>(log));
        Inbox = new Inbox(database, companies, clock, new CommitSignal(), new ErrorLog<Inbox>(log), Busy);
        Tick = new Tick(Inbox, new Sweep(database, companies, clock, new ErrorLog<Sweep>(log)), dispatchers, new Forgetting(database, companies, clock));
        mover = new ClockMover(database, clock, Tick);
    }

    public IDatabase Database { get; }
    public ProductClock Clock { get; }
    public Inbox Inbox { get; }
    public Tick Tick { get; }

    /// <param name="database">Closed with the bot.</param>
    /// <param name="starts">Product time of a new installation.</param>
    public static async Task<Bot> Start(
        IDatabase database,
        Func<IProductClock, IDatabase, IChatPlatform> platform,
        ICompanySource companies,
        WallClock wall,
        Instant starts,
        ConcurrentQueue<string> log
    )
    {
        try
        {
            var clock = await ProductClock.Start(database, wall, ClockMode.Simulated, starts, CancellationToken.None);
            return new(database, clock, platform(clock, database), companies, wall, log);
        }
        catch
        {
            await Close(database);
            throw;
        }
    }

    /// <summary>Moves product time, and lets wall time pass at the target until no platform is to be called or asked again.</summary>
    public async Task MoveTo(Instant target)
    {
        while (true)
        {
            var moved = await mover.MoveTo(target, CancellationToken.None);
            Assert.True(moved is MoveResult.Moved, moved.ToString());
            var (retry, doubts) = await Database.Read(stores => (stores.Outbox.NextRetry(), stores.Outbox.Claimed().Count));
            if (retry is null && doubts == 0)
            {
                return;
            }

            wall.Forward(Duration.Max((retry ?? wall.Now + Patience) - wall.Now, Duration.FromSeconds(1)));
            await Tick.RunUntilQuiet(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        mover.Dispose();
        dispatchers.Dispose();
        await Close(Database);
    }

    static ValueTask Close(IDatabase database) => database is IAsyncDisposable closing ? closing.DisposeAsync() : ValueTask.CompletedTask;
}
