using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>How the tick and the other loops are doing. What one of them cannot do is trouble until that one can: the tick mostly reads, and says nothing about writing.</summary>
sealed class Heartbeat(IWallClock wall)
{
    static readonly Duration Recent = Duration.FromSeconds(30);
    static readonly Duration WarnEvery = Duration.FromMinutes(1);

    readonly Lock gate = new();
    readonly SortedDictionary<string, string> troubles = new(StringComparer.Ordinal);
    Instant? lastDone;
    Instant? lastWarned;

    /// <summary>The tick did its work.</summary>
    public void Done()
    {
        lock (gate)
        {
            lastDone = wall.Now;
        }
    }

    /// <summary>That loop's round has ended as it should.</summary>
    public void Well(string loop)
    {
        lock (gate)
        {
            troubles.Remove(loop);
            lastWarned = troubles.Count == 0 ? null : lastWarned;
        }
    }

    /// <returns>Whether to say so in the log: once a minute while it lasts.</returns>
    public bool Failed(string loop, string reason)
    {
        lock (gate)
        {
            troubles[loop] = reason;
            var now = wall.Now;
            if (lastWarned is { } warned && now - warned < WarnEvery)
            {
                return false;
            }

            lastWarned = now;
            return true;
        }
    }

    /// <summary>Null when the tick ran a short while ago, and every loop did what it had to.</summary>
    public string? Trouble()
    {
        lock (gate)
        {
            return troubles.Values.FirstOrDefault()
                ?? (lastDone is null ? "The bot has only just started."
                    : wall.Now - lastDone > Recent ? $"Nothing was done since {lastDone}."
                    : null);
        }
    }
}
