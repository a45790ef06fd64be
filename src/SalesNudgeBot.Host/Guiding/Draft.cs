using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Host.Guiding;

/// <summary>What somebody has to say for a first manifest.</summary>
/// <param name="Channel">Of the team's leaders.</param>
/// <param name="Zone">Of everybody, to begin with; null where the platform says it.</param>
/// <param name="Hours">As a manifest has them.</param>
sealed record Draft(string Company, Platform Platform, string Team, string Channel, DraftPerson Leader, ImmutableArray<DraftPerson> Reps, string? Zone, string Hours)
{
    /// <summary>The bot's registration, where the platform is Teams.</summary>
    public string? AppId { get; init; }

    public string? Tenant { get; init; }
}
