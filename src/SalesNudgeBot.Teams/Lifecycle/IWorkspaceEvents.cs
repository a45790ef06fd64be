using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.Lifecycle;

/// <summary>
/// What a tenant tells about its people and teams. Told after the Connector was answered, at least once, in no certain order; what is
/// told while the bot is down is missed.
/// </summary>
public interface IWorkspaceEvents
{
    /// <summary>Somebody was heard of for the first time, or something about them is new: an address, a name, a zone. The reference says which.</summary>
    ValueTask PersonHeard(WorkspaceId workspace, string account, CancellationToken cancellation);

    /// <summary>The bot was added to a team, or members or channels of it came, went or changed.</summary>
    /// <param name="team">The platform's id of it.</param>
    ValueTask TeamChanged(WorkspaceId workspace, string team, CancellationToken cancellation);

    /// <summary>The bot is no longer in this team, or the team is gone.</summary>
    ValueTask TeamLeft(WorkspaceId workspace, string team, CancellationToken cancellation);
}
