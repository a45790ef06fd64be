using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

/// <summary>How the tick is doing.</summary>
sealed class Heartbeat(IWallClock wall)
{
    static readonly Duration Recent = Duration.FromSeconds(30);
    static readonly Duration WarnEvery = Duration.FromMinutes(1);

    readonly Lock gate = new();
    Instant? lastDone;
    Instant? lastWarned;
    string? trouble;

    public void Done()
    {
        lock (gate)
        {
            (lastDone, trouble, lastWarned) = (wall.Now, null, null);
        }
    }

    /// <returns>Whether to say so in the log: once a minute while it lasts.</returns>
    public bool Failed(string reason)
    {
        lock (gate)
        {
            trouble = reason;
            var now = wall.Now;
            if (lastWarned is { } warned && now - warned < WarnEvery)
            {
                return false;
            }

            lastWarned = now;
            return true;
        }
    }

    /// <summary>Null when the tick ran a short while ago and did what it had to.</summary>
    public string? Trouble()
    {
        lock (gate)
        {
            return trouble
                ?? (lastDone is null ? "The bot has only just started."
                    : wall.Now - lastDone > Recent ? $"Nothing was done since {lastDone}."
                    : null);
        }
    }
}
