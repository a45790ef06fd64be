using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>A wrong secret in our own settings looks like an attack, so it is said; an attack must not fill the log, so once a minute.</summary>
sealed class RefusedSignatures(IWallClock wall, ILogger log)
{
    static readonly Duration Every = Duration.FromMinutes(1);

    readonly Lock gate = new();
    Instant nextWord = Instant.MinValue;
    long unsaid;

    public void Add()
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

        Log.SignatureRefused(log, refused);
    }
}
