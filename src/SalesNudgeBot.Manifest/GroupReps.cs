using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Manifest;

/// <summary>Reps of a team whom a user group of the workspace names.</summary>
/// <param name="UserGroup">The platform's own id.</param>
/// <param name="Calendar">For members whom the manifest does not name; null: the leader's.</param>
public sealed record GroupReps(TeamId Team, string UserGroup, string? Calendar, int? OpportunitiesPerMonth)
{
    /// <summary>The team's, which is theirs too.</summary>
    public Goal? Goal { get; init; }
}
