namespace FakeSlack.Limits;

/// <summary>At most so many in any span of this length.</summary>
sealed class SlidingWindow(int most, TimeSpan span)
{
    readonly Queue<DateTimeOffset> taken = new();

    /// <summary>Null when taken; else how long to wait.</summary>
    public TimeSpan? Take(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && now - oldest >= span)
        {
            taken.Dequeue();
        }

        if (taken.Count >= most)
        {
            return taken.Peek() + span - now;
        }

        taken.Enqueue(now);
        return null;
    }
}
