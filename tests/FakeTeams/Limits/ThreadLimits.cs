namespace FakeTeams.Limits;

/// <summary>How fast the bot calls, by the table of protocol section 7: for each thread, and for the whole tenant. Under the tenant's lock.</summary>
sealed class ThreadLimits(bool enforced)
{
    static readonly (int Seconds, int Writes, int Reads)[] Table = [(1, 7, 14), (2, 8, 16), (30, 60, 120), (3600, 1800, 3600)];

    /// <summary>Of one app in one tenant, whatever it calls.</summary>
    const int PerSecond = 50;

    readonly Dictionary<(string Kind, string Thread), SlidingWindow[]> threads = [];
    readonly SlidingWindow whole = new(PerSecond, TimeSpan.FromSeconds(1));

    public int Refused { get; private set; }

    public void Write(string kind, string thread, DateTimeOffset now) => Take(kind, thread, reads: false, now);

    public void Read(string thread, DateTimeOffset now) => Take("read", thread, reads: true, now);

    void Take(string kind, string thread, bool reads, DateTimeOffset now)
    {
        if (!enforced)
        {
            return;
        }

        if (!threads.TryGetValue((kind, thread), out var windows))
        {
            threads[(kind, thread)] = windows = [.. Table.Select(row => new SlidingWindow(reads ? row.Reads : row.Writes, TimeSpan.FromSeconds(row.Seconds)))];
        }

        // What is refused counts in none of them.
        var wait = windows.Append(whole).Select(window => window.Wait(now)).Max();
        if (wait > TimeSpan.Zero)
        {
            Refused++;
            throw new RateLimitedException(wait);
        }

        foreach (var window in windows.Append(whole))
        {
            window.Take(now);
        }
    }
}
