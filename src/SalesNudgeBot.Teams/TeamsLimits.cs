using NodaTime;

namespace SalesNudgeBot.Teams;

/// <summary>How fast the bot lets itself speak in one tenant, below what Teams refuses (protocol section 7).</summary>
/// <param name="Calls">At most so many calls of every kind in any second.</param>
/// <param name="Spacing">Between two messages to one conversation; changes in place count as messages.</param>
/// <param name="PerHour">Messages to one conversation in any hour.</param>
/// <param name="LongestWait">A turn that is nearer is waited for; one further off is told to the caller.</param>
public sealed record TeamsLimits(int Calls, Duration Spacing, int PerHour, Duration LongestWait)
{
    /// <summary>Of the thirty to fifty a second that a tenant is said to allow, twenty; and of a thread's seven a second, one.</summary>
    public static TeamsLimits Default { get; } = new(20, Duration.FromSeconds(1), 1800, Duration.FromSeconds(4));
}
