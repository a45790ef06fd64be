using NodaTime;
using SalesNudgeBot.App.Ports;

namespace Stories.Harness;

/// <summary>A wall clock that the story moves: nothing sleeps.</summary>
public sealed class WallClock(Instant start) : IWallClock
{
    long ticks = start.ToUnixTimeTicks();
    IProductClock? followed;
    Instant since;

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks)) + (followed is { } product ? product.Now - since : Duration.Zero);

    /// <summary>Goes on with product time from here, as where a platform counts the seconds between two calls.</summary>
    public void Follow(IProductClock product)
    {
        var now = Now;
        (since, followed) = (product.Now, product);
        Interlocked.Exchange(ref ticks, now.ToUnixTimeTicks());
    }

    public void Forward(Duration by) => Interlocked.Add(ref ticks, (long)by.TotalTicks);
}
