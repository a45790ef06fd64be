using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Wire.Inbound;

/// <summary>
/// Requests that a door let nobody in with. A wrong secret or id in our own settings looks like an attack, so it is said; an attack
/// must not fill the log, so once a minute.
/// </summary>
public sealed class Refusals(IWallClock wall)
{
    static readonly Duration Every = Duration.FromMinutes(1);

    readonly Lock gate = new();
    Instant nextWord = Instant.MinValue;
    long unsaid;

    /// <summary>One more.</summary>
    /// <returns>When it is time for a word in the log: how many there were since the last one.</returns>
    public long? Add()
    {
        lock (gate)
        {
            unsaid++;
            if (wall.Now < nextWord)
            {
                return null;
            }

            nextWord = wall.Now + Every;
            (var refused, unsaid) = (unsaid, 0);
            return refused;
        }
    }
}
