using NodaTime;
using SalesNudgeBot.App.Ports;

namespace Teams.Tests.Bot;

sealed class SettableWall : IWallClock, IProductClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 8, 0);

    public ClockMode Mode => ClockMode.Real;
}
