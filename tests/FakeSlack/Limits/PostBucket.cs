namespace FakeSlack.Limits;

/// <summary>Posts of one workspace: so many a second, and a burst after a rest.</summary>
sealed class PostBucket(double perSecond, int burst)
{
    double tokens = burst;
    DateTimeOffset? filled;

    /// <summary>Null when there is room; else how long to wait for it.</summary>
    public TimeSpan? Wait(DateTimeOffset now)
    {
        tokens = Math.Min(burst, tokens + (filled is { } since ? (now - since).TotalSeconds * perSecond : 0));
        filled = now;

        // A thousandth of a post too early is what rounding does.
        return tokens >= 0.999 ? null : TimeSpan.FromSeconds((1 - tokens) / perSecond);
    }

    public void Take() => tokens--;
}
