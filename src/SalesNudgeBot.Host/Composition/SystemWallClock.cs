using NodaTime;
using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Composition;

sealed class SystemWallClock : IWallClock
{
    public static TimeProvider Timers => TimeProvider.System;

    public Instant Now => SystemClock.Instance.GetCurrentInstant();
}
