using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>A wait in somebody's working time: whole working days first, then time inside working hours. Never negative.</summary>
public readonly record struct Wait(int Days, Duration Time)
{
    public int Days { get; } = Days >= 0
        ? Days
        : throw new ArgumentOutOfRangeException(nameof(Days), Days, "A wait is never negative.");

    public Duration Time { get; } = Time >= Duration.Zero
        ? Time
        : throw new ArgumentOutOfRangeException(nameof(Time), Time, "A wait is never negative.");

    public bool IsZero => Days == 0 && Time == Duration.Zero;

    public static Wait Hours(double hours) => new(0, Duration.FromHours(hours));

    public static Wait WorkingDays(int days) => new(days, Duration.Zero);
}
