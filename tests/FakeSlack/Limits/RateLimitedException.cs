namespace FakeSlack.Limits;

/// <summary>Answered with 429.</summary>
sealed class RateLimitedException(TimeSpan after) : Exception($"ratelimited for {after}")
{
    public TimeSpan After => after;
}
