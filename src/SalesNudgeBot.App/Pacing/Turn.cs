using System.Collections.Immutable;
using NodaTime;

namespace SalesNudgeBot.App.Pacing;

/// <summary>Leave to make one call, to be disposed of once it was answered; or how long there is none.</summary>
public sealed class Turn : IDisposable
{
    readonly ImmutableArray<(SlidingWindow Window, SlidingWindow.Slot Slot)> taken;

    Turn(Duration? wait, ImmutableArray<(SlidingWindow, SlidingWindow.Slot)> taken)
    {
        Wait = wait;
        this.taken = taken;
    }

    /// <summary>Null: now.</summary>
    public Duration? Wait { get; }

    static Turn Now(ImmutableArray<(SlidingWindow, SlidingWindow.Slot)> taken) => new(null, taken);

    /// <summary>Never nothing: whoever is told to wait comes back.</summary>
    static Turn In(TimeSpan wait) => new(Duration.FromTimeSpan(wait) + Duration.FromMilliseconds(1), []);

    /// <summary>
    /// Waits for a place in each of the windows, one after the other. Whoever does not get all of them keeps none: not when one is
    /// further off than <paramref name="longest"/>, and not when the platform has asked for a pause, even while it waited.
    /// </summary>
    /// <param name="windows">The one that is everybody's last, so that nobody holds a place in it and waits for another.</param>
    /// <param name="pause">How long the platform wants no such call; null: it may come.</param>
    public static async ValueTask<Turn> Through(IEnumerable<SlidingWindow> windows, TimeSpan longest, Func<TimeSpan?> pause, CancellationToken cancellation)
    {
        var taken = new List<(SlidingWindow Window, SlidingWindow.Slot Slot)>();
        var wait = pause();
        try
        {
            foreach (var window in windows)
            {
                if (wait is null)
                {
                    var (slot, left) = await window.Take(longest, cancellation);
                    wait = slot is null ? left : null;
                    taken.AddRange(slot is null ? [] : [(window, slot)]);
                }
            }

            // Another call may have been told to pause while this one waited.
            wait ??= pause();
        }
        catch (OperationCanceledException)
        {
            GiveBack(taken);
            throw;
        }

        if (wait is not { } time)
        {
            return Now([.. taken]);
        }

        GiveBack(taken);
        return In(time);
    }

    public void Dispose()
    {
        foreach (var (window, slot) in taken)
        {
            window.Answered(slot);
        }
    }

    static void GiveBack(IEnumerable<(SlidingWindow Window, SlidingWindow.Slot Slot)> taken)
    {
        foreach (var (window, slot) in taken)
        {
            window.GiveBack(slot);
        }
    }
}
