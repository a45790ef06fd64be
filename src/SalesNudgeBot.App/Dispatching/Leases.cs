using NodaTime;

namespace SalesNudgeBot.App.Dispatching;

static class Leases
{
    static readonly Duration Length = Duration.FromMinutes(2);

    public static Instant Until(Instant wallNow) => wallNow + Length;
}
