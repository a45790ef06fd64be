using NodaTime;

namespace SalesNudgeBot.App.Ports;

/// <summary>Product time: decides due instants, calendars and wording.</summary>
public interface IProductClock
{
    Instant Now { get; }
    ClockMode Mode { get; }
}

/// <summary>Wall time: decides leases, sending deadlines, throttles and retries.</summary>
public interface IWallClock
{
    Instant Now { get; }
}
