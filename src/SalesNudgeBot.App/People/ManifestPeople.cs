using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>The company as the manifest has it, and what it leaves to the platforms.</summary>
/// <param name="ZoneFromPlatform">People whose zone in <paramref name="Company"/> only holds until their platform has said one.</param>
public sealed record ManifestPeople(Company Company, ImmutableHashSet<PersonId> ZoneFromPlatform, ImmutableArray<RepGroup> Groups)
{
    /// <summary>Teams whose leaders' channel others may be in.</summary>
    public ImmutableHashSet<TeamId> OpenChannels { get; init; } = [];

    public bool HasPlatforms { get; } = Company.Workspaces.Any(workspace => workspace.Platform is not Platform.Local);
}

/// <summary>Reps of a team whom a group of its workspace names.</summary>
/// <param name="Group">The platform's own id.</param>
/// <param name="Calendar">For members whom the manifest does not name.</param>
public sealed record RepGroup(TeamId Team, WorkspaceId Workspace, string Group, string Calendar, int? OpportunitiesPerMonth)
{
    /// <summary>What each of them is to win.</summary>
    public Goal? Goal { get; init; }
}
