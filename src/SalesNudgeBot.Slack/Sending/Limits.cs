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
    readonly long start = time.GetTimestamp();
    readonly TimeSpan longest = limits.LongestWait.ToTimeSpan();
    readonly SlidingWindow posts = Bucket(limits, time);
    readonly ConcurrentDictionary<string, SlidingWindow> conversations = new();
    readonly ConcurrentDictionary<string, SlidingWindow> methods = new();
    readonly Pauses pauses = new(time);

    /// <summary>For one call: its method's pause has to end, and its tier, its conversation and its workspace have to have room.</summary>
    /// <param name="conversation">Where it posts; null for a call that posts nothing.</param>
    public async ValueTask<Turn> For(string method, string? conversation, CancellationToken cancellation)
    {
        await Opening(method, cancellation);
        return await Turn.Through(Windows(method, conversation), longest, () => pauses.Left(method), cancellation);
    }

    /// <summary>Slack asked for a pause in this method.</summary>
    public void Close(string method, Duration pause) => pauses.Begin(method, pause);

    TimeSpan SinceStart => time.GetElapsedTime(start);

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

    /// <summary>Waits for the end of a short pause; a long one is for the caller to hear of.</summary>
    async ValueTask Opening(string method, CancellationToken cancellation)
    {
        while (pauses.Left(method) is { } left && left <= longest)
        {
            await time.Wait(left, cancellation);
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
