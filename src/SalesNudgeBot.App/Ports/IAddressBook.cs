using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

/// <summary>Who is who on a platform, as far as it is known now. Ids are the platform's own and mean nothing to us.</summary>
public interface IAddressBook
{
    /// <summary>Null when this person has no account in that workspace, or it was not found yet.</summary>
    string? AccountOf(WorkspaceId workspace, PersonId person);

    /// <summary>Null when the account belongs to nobody of the manifest.</summary>
    PersonId? PersonOf(WorkspaceId workspace, string account);

    /// <summary>The leader's channel; null when it was not found yet.</summary>
    string? ChannelOf(WorkspaceId workspace, TeamId team);
}
