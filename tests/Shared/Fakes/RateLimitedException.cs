namespace SalesNudgeBot.Tests.Shared;

/// <summary>Answered with 429.</summary>
sealed class RateLimitedException(TimeSpan after) : Exception($"throttled for {after}")
{
    public TimeSpan After => after;
}
