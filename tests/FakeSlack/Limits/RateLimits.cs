using FakeSlack.Model;

namespace FakeSlack.Limits;

/// <summary>How fast one workspace's app calls, method by method. Under the team's lock.</summary>
sealed class RateLimits(PaceLimits limits)
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly Dictionary<string, SlidingWindow> methods = [];
    readonly PostBucket? posts = limits.PostsPerSecond is { } perSecond ? new(perSecond, limits.PostBurst) : null;

    public int Refused { get; private set; }

    /// <summary>Null when the call may go on; else what Retry-After says.</summary>
    public TimeSpan? Call(string method, Tier tier, DateTimeOffset now)
    {
        var perMinute = tier switch
        {
            Tier.One => limits.Tier1,
            Tier.Two => limits.Tier2,
            Tier.Three => limits.Tier3,
            Tier.Four => limits.Tier4,
            _ => 0,
        };
        if (!limits.Enforced || perMinute == 0)
        {
            return null;
        }

        if (!methods.TryGetValue(method, out var window))
        {
            methods[method] = window = new(perMinute, Minute);
        }

        var wait = window.Wait(now);
        if (wait > TimeSpan.Zero)
        {
            return Counted(wait);
        }

        window.Take(now);
        return null;
    }

    public TimeSpan? Post(SlackChannel channel, DateTimeOffset now)
    {
        if (!limits.Enforced)
        {
            return null;
        }

        TimeSpan? gap = channel.LastPost + limits.Gap - now is { } left && left > TimeSpan.Zero ? left : null;
        if ((gap ?? posts?.Wait(now)) is { } wait)
        {
            return Counted(wait);
        }

        posts?.Take();
        channel.LastPost = now;
        return null;
    }

    TimeSpan? Counted(TimeSpan? wait)
    {
        Refused += wait is null ? 0 : 1;
        return wait;
    }
}
