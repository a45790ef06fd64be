namespace Stories.Crash;

/// <summary>The process died here.</summary>
public sealed class CrashedException(string where) : Exception(where);

/// <summary>
/// Counts the instants at which a process can die, and lets it die at the chosen ones. From then on nothing that the dead process
/// still tries comes through, until the next one is started.
/// </summary>
public sealed class Fate(Action? passed = null)
{
    readonly Lock gate = new();
    int[] chosen = [];
    string? diedAt;

    public int Passed { get; private set; }

    /// <summary>Where it died, in order.</summary>
    public List<string> Deaths { get; } = [];

    /// <summary>Counts from here.</summary>
    /// <param name="points">The first is 1.</param>
    public void Choose(params int[] points) => (Passed, chosen) = (0, points);

    public void Pass(string where)
    {
        lock (gate)
        {
            BeAlive();
            Passed++;
            if (chosen.Contains(Passed))
            {
                diedAt = $"{Passed}, {where}";
                Deaths.Add(diedAt);
                BeAlive();
            }
        }

        passed?.Invoke();
    }

    public void BeAlive()
    {
        lock (gate)
        {
            if (diedAt is not null)
            {
                throw new CrashedException(diedAt);
            }
        }
    }

    public void NextProcess()
    {
        lock (gate)
        {
            diedAt = null;
        }
    }
}
