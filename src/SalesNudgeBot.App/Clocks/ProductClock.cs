using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Clocks;

/// <summary>
/// The installation's product time. A real one follows the wall clock but never runs backwards: while the wall clock is behind the
/// highest instant ever shown, it stands there. A simulated one stands still until a <see cref="ClockMover"/> moves it.
/// </summary>
public sealed class ProductClock : IProductClock
{
    readonly IDatabase database;
    readonly IWallClock wall;
    readonly Lock gate = new();
    Instant at;

    ProductClock(IDatabase database, IWallClock wall, StoredClock stored)
    {
        (this.database, this.wall, Mode, at) = (database, wall, stored.Mode, stored.At);
    }

    public ClockMode Mode { get; }

    public Instant Now
    {
        get
        {
            lock (gate)
            {
                return at = Mode is ClockMode.Real ? Instant.Max(at, wall.Now) : at;
            }
        }
    }

    /// <summary>Continues from what is stored, in either mode: product time has never been later than that.</summary>
    /// <param name="start">Where a simulated clock starts in a new installation; a real one starts with the wall clock.</param>
    public static async Task<ProductClock> Start(
        IDatabase database, IWallClock wall, ClockMode mode, Instant start, CancellationToken cancellation)
    {
        var first = mode is ClockMode.Real ? wall.Now : start;
        var stored = await database.Write(
            stores =>
            {
                var clock = new StoredClock(mode, stores.Installation.Clock() is { } before ? Later(before.At, mode, wall) : first);
                stores.Installation.SetClock(clock);
                return clock;
            },
            cancellation: cancellation);
        return new(database, wall, stored);
    }

    /// <summary>Stores the highest instant shown, so that a wall clock set back between two runs does not show either.</summary>
    public Task Remember(CancellationToken cancellation) => Store(Now, cancellation);

    /// <summary>Takes over where another process has moved the clock to.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        var stored = await database.Read(stores => stores.Installation.Clock(), cancellation);
        Raise(stored?.At ?? Instant.MinValue);
    }

    /// <summary>Stored before it shows: a kill right after continues there.</summary>
    internal async Task Set(Instant target, CancellationToken cancellation)
    {
        await Store(target, cancellation);
        Raise(target);
    }

    Task<bool> Store(Instant instant, CancellationToken cancellation) =>
        database.Write(
            stores =>
            {
                if (!(stores.Installation.Clock()?.At >= instant))
                {
                    stores.Installation.SetClock(new(Mode, instant));
                }

                return true;
            },
            cancellation: cancellation);

    void Raise(Instant instant)
    {
        lock (gate)
        {
            at = Instant.Max(at, instant);
        }
    }

    static Instant Later(Instant stored, ClockMode mode, IWallClock wall) =>
        mode is ClockMode.Real ? Instant.Max(stored, wall.Now) : stored;
}
