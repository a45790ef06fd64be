using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Tests;

sealed class SettableClock(Instant start) : IProductClock, IWallClock
{
    public Instant Now { get; set; } = start;

    public ClockMode Mode => ClockMode.Simulated;

    public void Pass(Duration time) => Now += time;
}
