using System.Collections.Concurrent;
using NodaTime;
using SalesNudgeBot.App.Pacing;
using SalesNudgeBot.Slack.Api;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>
/// Obeys one workspace's limits before Slack has to say so: posts by conversation and in all, other methods by their tier, and every
/// method's own pause where Slack asked for one. In memory and in wall time; another workspace never waits for this one.
/// </summary>
sealed class Limits(SlackLimits limits, TimeProvider time)
{
    /// <summary>After a Retry-After, so that Slack's clock and ours need not agree to the millisecond.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    readonly long start = time.GetTimestamp();
    readonly TimeSpan longest = limits.LongestWait.ToTimeSpan();
    readonly SlidingWindow posts = Bucket(limits, time);
    readonly ConcurrentDictionary<string, SlidingWindow> conversations = new();
    readonly ConcurrentDictionary<string, SlidingWindow> methods = new();
    readonly ConcurrentDictionary<string, TimeSpan> closedUntil = new();

    /// <summary>For one call: its method's pause has to end, and its tier, its conversation and its workspace have to have room.</summary>
    /// <param name="conversation">Where it posts; null for a call that posts nothing.</param>
    public async ValueTask<Turn> For(string method, string? conversation, CancellationToken cancellation)
    {
        var taken = new List<(SlidingWindow Window, SlidingWindow.Slot Slot)>();
        var wait = await Opening(method, cancellation);
        try
        {
            foreach (var window in Windows(method, conversation))
            {
                if (wait is null)
                {
                    var (slot, left) = await window.Take(longest, cancellation);
                    wait = slot is null ? left : null;
                    taken.AddRange(slot is null ? [] : [(window, slot)]);
                }
            }

            // Another call may have been told to pause while this one waited.
            wait ??= Closed(method);
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

    /// <summary>Slack asked for a pause in this method.</summary>
    public void Close(string method, Duration pause)
    {
        var until = SinceStart + pause.ToTimeSpan() + Margin;
        closedUntil.AddOrUpdate(method, until, (_, other) => until > other ? until : other);
    }

    TimeSpan SinceStart => time.GetElapsedTime(start);

    /// <summary>The one that is everybody's comes last, so that nobody holds a place in it and waits for another.</summary>
    IEnumerable<SlidingWindow> Windows(string method, string? conversation)
    {
        if (Tiers.PerMinute(method) is { } most)
        {
            yield return methods.GetOrAdd(method, _ => new(most, TimeSpan.FromMinutes(1), time));
        }

        if (conversation is not null)
        {
            yield return conversations.GetOrAdd(conversation, _ => Conversation());
            yield return posts;
        }
    }

    SlidingWindow Conversation() =>
        SinceStart < limits.Spacing.ToTimeSpan() ? Fresh(1, limits.Spacing, limits, time) : new(1, limits.Spacing.ToTimeSpan(), time);

    /// <summary>How long the method's pause still is; null when there is none.</summary>
    TimeSpan? Closed(string method) => closedUntil.TryGetValue(method, out var until) && until - SinceStart is { Ticks: > 0 } left ? left : null;

    /// <returns>Null once the method may be called; else how long it may not.</returns>
    async ValueTask<TimeSpan?> Opening(string method, CancellationToken cancellation)
    {
        while (Closed(method) is { } left)
        {
            if (left > longest)
            {
                return left;
            }

            await time.Wait(left, cancellation);
        }

        return null;
    }

    static void GiveBack(IEnumerable<(SlidingWindow Window, SlidingWindow.Slot Slot)> taken)
    {
        foreach (var (window, slot) in taken)
        {
            window.GiveBack(slot);
        }
    }

    /// <summary>
    /// Slack lets posts gather as in a bucket. One fewer, in as much less time, is the same rate; and the one left over is the time
    /// that an answer may take: in any stretch T no more than posts + rate × T can arrive, however late each of them does.
    /// </summary>
    static SlidingWindow Bucket(SlackLimits limits, TimeProvider time)
    {
        var each = limits.PostsWithin.ToTimeSpan() / limits.Posts;
        var window = new SlidingWindow(limits.Posts - 1, each * (limits.Posts - 1), time, reserve: each);
        return limits.AssumeSpent ? window.Spent() : window;
    }

    static SlidingWindow Fresh(int most, Duration length, SlackLimits limits, TimeProvider time)
    {
        var window = new SlidingWindow(most, length.ToTimeSpan(), time);
        return limits.AssumeSpent ? window.Spent() : window;
    }
}
