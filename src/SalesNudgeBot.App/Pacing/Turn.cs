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

    public static Turn Now(params ImmutableArray<(SlidingWindow, SlidingWindow.Slot)> taken) => new(null, taken);

    /// <summary>Never nothing: whoever is told to wait comes back.</summary>
    public static Turn In(TimeSpan wait) => new(Duration.FromTimeSpan(wait) + Duration.FromMilliseconds(1), []);

    public void Dispose()
    {
        foreach (var (window, slot) in taken)
        {
            window.Answered(slot);
        }
    }
}
