using System.Collections.Concurrent;
using NodaTime;
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
    readonly SlidingWindow posts = Fresh(limits.Posts, limits.PostsWithin, limits, time);
    readonly ConcurrentDictionary<string, SlidingWindow> conversations = new();
    readonly ConcurrentDictionary<string, SlidingWindow> methods = new();
    readonly ConcurrentDictionary<string, TimeSpan> closedUntil = new();

    /// <summary>For a new message in a conversation.</summary>
    /// <param name="method">Whose pause counts; its tier does not.</param>
    public async ValueTask<Turn> ForPost(string method, string conversation, CancellationToken cancellation)
    {
        if (await Opening(method, cancellation) is { } closed)
        {
            return Turn.In(closed);
        }

        var own = conversations.GetOrAdd(conversation, _ => SinceStart < limits.Spacing.ToTimeSpan() ? Fresh(1, limits.Spacing, limits, time) : new(1, limits.Spacing.ToTimeSpan(), time));
        var (place, wait) = await own.Take(longest, cancellation);
        if (place is null)
        {
            return Turn.In(wait);
        }

        var kept = false;
        try
        {
            var (share, shareWait) = await posts.Take(longest, cancellation);
            kept = share is not null;
            return share is null ? Turn.In(shareWait) : Turn.Now((own, place), (posts, share));
        }
        finally
        {
            if (!kept)
            {
                own.GiveBack(place);
            }
        }
    }

    /// <summary>For any call: waits for its method's pause to end, and for its tier where it has one.</summary>
    public async ValueTask<Turn> ForMethod(string method, CancellationToken cancellation)
    {
        if (await Opening(method, cancellation) is { } closed)
        {
            return Turn.In(closed);
        }

        if (Tiers.PerMinute(method) is not { } most)
        {
            return Turn.Now();
        }

        var window = methods.GetOrAdd(method, _ => new(most, TimeSpan.FromMinutes(1), time));
        var (slot, wait) = await window.Take(longest, cancellation);
        return slot is null ? Turn.In(wait) : Turn.Now((window, slot));
    }

    /// <summary>Slack asked for a pause in this method.</summary>
    public void Close(string method, Duration pause)
    {
        var until = SinceStart + pause.ToTimeSpan() + Margin;
        closedUntil.AddOrUpdate(method, until, (_, other) => until > other ? until : other);
    }

    TimeSpan SinceStart => time.GetElapsedTime(start);

    /// <returns>Null once the method may be called; else how long it may not.</returns>
    async ValueTask<TimeSpan?> Opening(string method, CancellationToken cancellation)
    {
        while (closedUntil.TryGetValue(method, out var until) && until - SinceStart is { Ticks: > 0 } left)
        {
            if (left > longest)
            {
                return left;
            }

            await time.Wait(left, cancellation);
        }

        return null;
    }

    static SlidingWindow Fresh(int most, Duration length, SlackLimits limits, TimeProvider time)
    {
        var window = new SlidingWindow(most, length.ToTimeSpan(), time);
        return limits.AssumeSpent ? window.Spent() : window;
    }
}
