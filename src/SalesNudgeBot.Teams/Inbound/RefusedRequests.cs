using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>A wrong app id or tenant in our own settings looks like an attack, so it is said; an attack must not fill the log, so once a minute.</summary>
sealed class RefusedRequests(IWallClock wall, ILogger log)
{
    static readonly Duration Every = Duration.FromMinutes(1);

    readonly Lock gate = new();
    Instant nextWord = Instant.MinValue;
    long unsaid;

    /// <param name="why">In our own words: nothing of what was sent.</param>
    public void Add(string why)
    {
        long refused;
        lock (gate)
        {
            unsaid++;
            if (wall.Now < nextWord)
            {
                return;
            }

            nextWord = wall.Now + Every;
            (refused, unsaid) = (unsaid, 0);
        }

        Log.Refused(log, refused, why);
    }
}
