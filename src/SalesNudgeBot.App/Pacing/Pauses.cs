using System.Collections.Concurrent;
using NodaTime;

namespace SalesNudgeBot.App.Pacing;

/// <summary>The pauses that a platform has asked for, each for what it named: a method, a conversation. In memory and in wall time.</summary>
public sealed class Pauses(TimeProvider time)
{
    /// <summary>After a Retry-After, so that the platform's clock and ours need not agree to the millisecond.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    readonly long start = time.GetTimestamp();
    readonly ConcurrentDictionary<string, TimeSpan> until = new();

    /// <summary>A shorter pause does not end a longer one.</summary>
    public void Begin(string what, Duration pause)
    {
        var end = time.GetElapsedTime(start) + pause.ToTimeSpan() + Margin;
        until.AddOrUpdate(what, end, (_, other) => end > other ? end : other);
    }

    /// <summary>How long it still is; null when there is none.</summary>
    public TimeSpan? Left(string what) => until.TryGetValue(what, out var end) && end - time.GetElapsedTime(start) is { Ticks: > 0 } left ? left : null;

    public void Forget(string what) => until.TryRemove(what, out _);
}
