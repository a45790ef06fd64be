using System.Security.Cryptography;

namespace SalesNudgeBot.Slack.SocketMode;

/// <summary>Full jitter, so that many replicas that lost Slack together do not come back together.</summary>
static class Backoff
{
    static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static TimeSpan After(int failures) => After(failures, RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000.0);

    /// <param name="chance">0 to 1.</param>
    public static TimeSpan After(int failures, double chance)
    {
        var most = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, 1 << Math.Clamp(failures, 0, 10)));
        return TimeSpan.FromTicks(Math.Max(Shortest.Ticks, (long)(most.Ticks * chance)));
    }
}
