using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Pacing;

namespace SalesNudgeBot.Teams.Sending;

/// <summary>
/// Obeys one tenant's limits before Teams has to say so: messages by conversation, every call in all, and a conversation's own pause
/// where Teams asked for one. In memory and in wall time; another tenant never waits for this one.
/// </summary>
sealed class Limits(TeamsLimits limits, TimeProvider time)
{
    /// <summary>After a Retry-After, so that Teams' clock and ours need not agree to the millisecond.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    /// <summary>A channel has as many threads as it has posts: those that nothing was written in for an hour need no memory.</summary>
    const int MostRemembered = 1000;

    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly long start = time.GetTimestamp();
    readonly TimeSpan longest = limits.LongestWait.ToTimeSpan();
    readonly SlidingWindow calls = new(limits.Calls, Second, time);
    readonly ConcurrentDictionary<string, Pace> conversations = new();
    readonly ConcurrentDictionary<string, TimeSpan> closedUntil = new();

    /// <summary>How many conversations have a pace of their own at the moment.</summary>
    public int Remembered => conversations.Count;

    /// <param name="conversation">Where it writes; null for a call that writes nothing.</param>
    public async ValueTask<Turn> For(string? conversation, CancellationToken cancellation)
    {
        var taken = new List<(SlidingWindow Window, SlidingWindow.Slot Slot)>();
        var wait = Closed(conversation);
        try
        {
            foreach (var window in Windows(conversation))
            {
                if (wait is null)
                {
                    var (slot, left) = await window.Take(longest, cancellation);
                    wait = slot is null ? left : null;
                    taken.AddRange(slot is null ? [] : [(window, slot)]);
                }
            }

            // Another call may have been told to pause while this one waited.
            wait ??= Closed(conversation);
        }
        catch (OperationCanceledException)
        {
            GiveBack(taken);
            throw;
        }

        if (wait is not { } time)
        {
            return Turn.Now([.. taken]);
        }

        GiveBack(taken);
        return Turn.In(time);
    }

    /// <summary>Teams asked for a pause there.</summary>
    public void Close(string conversation, Duration pause)
    {
        var until = SinceStart + pause.ToTimeSpan() + Margin;
        closedUntil.AddOrUpdate(conversation, until, (_, other) => until > other ? until : other);
    }

    TimeSpan SinceStart => time.GetElapsedTime(start);

    /// <summary>The one that is everybody's comes last, so that nobody holds a place in it and waits for another.</summary>
    IEnumerable<SlidingWindow> Windows(string? conversation)
    {
        if (conversation is not null)
        {
            var own = conversations.GetOrAdd(conversation, _ => New());
            own.LastAt = SinceStart;
            yield return own.PerHour;
            yield return own.Spacing;
        }

        yield return calls;
    }

    Pace New()
    {
        if (conversations.Count >= MostRemembered)
        {
            foreach (var (idle, _) in conversations.Where(one => one.Value.LastAt + Hour < SinceStart))
            {
                conversations.TryRemove(idle, out _);
                closedUntil.TryRemove(idle, out _);
            }
        }

        return new(new(1, limits.Spacing.ToTimeSpan(), time), new(limits.PerHour, Hour, time));
    }

    TimeSpan? Closed(string? conversation) =>
        conversation is not null && closedUntil.TryGetValue(conversation, out var until) && until - SinceStart is { Ticks: > 0 } left ? left : null;

    static void GiveBack(IEnumerable<(SlidingWindow Window, SlidingWindow.Slot Slot)> taken)
    {
        foreach (var (window, slot) in taken)
        {
            window.GiveBack(slot);
        }
    }

    sealed class Pace(SlidingWindow spacing, SlidingWindow perHour)
    {
        public SlidingWindow Spacing => spacing;

        public SlidingWindow PerHour => perHour;

        public TimeSpan LastAt { get; set; }
    }
}
