using NodaTime;

namespace SalesNudgeBot.App.Dispatching;

internal static class Leases
{
    private static readonly Duration Length = Duration.FromMinutes(2);

    public static Instant Until(Instant wallNow) => wallNow + Length;
}
