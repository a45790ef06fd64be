using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.People;

/// <summary>What a look at one workspace has found. What could not be looked at is null or left out, and stays as it was.</summary>
/// <param name="Gone">People whose account is not there any more, as the platform says for sure.</param>
public sealed record WorkspaceFindings(
    WorkspaceId Workspace,
    ImmutableArray<Account> Accounts,
    ImmutableArray<PersonId> Gone,
    ImmutableArray<TeamChannel>? Channels,
    ImmutableArray<GroupMember>? Members
)
{
    /// <summary>When the look began, by <see cref="DirectoryUpdates.Begin"/>; null for what the platform told by itself.</summary>
    public long? Begun { get; init; }
}
