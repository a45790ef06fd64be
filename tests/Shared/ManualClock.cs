namespace SalesNudgeBot.Tests.Shared;

/// <summary>A platform's own clock, moved by a test.</summary>
sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    readonly Lock gate = new();
    DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Forward(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
        }
    }
}
