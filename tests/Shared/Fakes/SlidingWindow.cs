namespace SalesNudgeBot.Tests.Shared;

/// <summary>At most so many in any span of this length.</summary>
sealed class SlidingWindow(int most, TimeSpan span)
{
    readonly Queue<DateTimeOffset> taken = new();

    /// <summary>Zero when there is room; else how long until there is.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && now - oldest >= span)
        {
            taken.Dequeue();
        }

        return taken.Count < most ? TimeSpan.Zero : taken.Peek() + span - now;
    }

    public void Take(DateTimeOffset now) => taken.Enqueue(now);
}
