namespace FakeSlack.Model;

/// <summary>Slack's own clock, moved by a test.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
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
