using NodaTime;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>How long a row waits after a platform did not take it. Wall time.</summary>
static class Backoff
{
    /// <summary>A little over four hours of asking every five minutes.</summary>
    public const int MostAttempts = 50;

    /// <summary>How often a platform that does not answer is asked whether a message arrived, before nobody can tell.</summary>
    public const int MostLooks = 10;

    /// <summary>How long nothing is tried in a workspace in which the bot may not speak.</summary>
    public static Duration WhilePaused { get; } = Duration.FromMinutes(1);

    static readonly Duration Longest = Duration.FromMinutes(5);

    public static Duration After(int attempts) => Duration.Min(Longest, Duration.FromSeconds(2 << Math.Clamp(attempts - 1, 0, 10)));
}
