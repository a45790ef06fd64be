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
    /// <summary>A channel has as many threads as it has posts: those that nothing was written in for an hour need no memory.</summary>
    const int MostRemembered = 1000;

    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly long start = time.GetTimestamp();
    readonly TimeSpan longest = limits.LongestWait.ToTimeSpan();
    readonly SlidingWindow calls = new(limits.Calls, Second, time);
    readonly ConcurrentDictionary<string, Pace> conversations = new();
    readonly Pauses pauses = new(time);

    /// <summary>How many conversations have a pace of their own at the moment.</summary>
    public int Remembered => conversations.Count;

    /// <param name="conversation">Where it writes; null for a call that writes nothing.</param>
    public ValueTask<Turn> For(string? conversation, CancellationToken cancellation) =>
        Turn.Through(Windows(conversation), longest, () => conversation is null ? null : pauses.Left(conversation), cancellation);

    /// <summary>Teams asked for a pause there.</summary>
    public void Close(string conversation, Duration pause) => pauses.Begin(conversation, pause);

    TimeSpan SinceStart => time.GetElapsedTime(start);

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
                pauses.Forget(idle);
            }
        }

        return new(new(1, limits.Spacing.ToTimeSpan(), time), new(limits.PerHour, Hour, time));
    }

    sealed class Pace(SlidingWindow spacing, SlidingWindow perHour)
    {
        public SlidingWindow Spacing => spacing;

        public SlidingWindow PerHour => perHour;

        public TimeSpan LastAt { get; set; }
    }
}
