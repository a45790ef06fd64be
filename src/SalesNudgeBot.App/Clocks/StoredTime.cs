using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Clocks;

/// <summary>Product time for a process that runs beside the bot, or before it ever ran.</summary>
public static class StoredTime
{
    public static Instant Now(IStores stores, IWallClock wall) =>
        stores.Installation.Clock() switch
        {
            null => wall.Now,
            { Mode: ClockMode.Simulated } simulated => simulated.At,
            var real => Instant.Max(real.At, wall.Now),
        };
}
