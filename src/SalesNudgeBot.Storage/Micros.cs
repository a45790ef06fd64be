using NodaTime;

namespace SalesNudgeBot.Storage;

/// <summary>
/// Instants are stored as whole microseconds since the Unix epoch, in columns and inside JSON alike; finer ones are floored. Both
/// floor, so that a fold of stored events equals the stored snapshot.
/// </summary>
static class Micros
{
    const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    public static long From(Instant instant)
    {
        // ToUnixTimeTicks floors towards the past already; the division must not turn back towards zero.
        var ticks = instant.ToUnixTimeTicks();
        var (micros, rest) = Math.DivRem(ticks, TicksPerMicrosecond);
        return rest < 0 ? micros - 1 : micros;
    }

    public static long? From(Instant? instant) => instant is { } value ? From(value) : null;

    public static Instant ToInstant(long micros) => Instant.FromUnixTimeTicks(micros * TicksPerMicrosecond);

    public static Instant? ToInstant(long? micros) => micros is { } value ? ToInstant(value) : null;

    public static Instant Floor(Instant instant) => ToInstant(From(instant));
}
