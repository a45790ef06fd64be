using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Ports;

public enum AccountState
{
    Active,

    /// <summary>Let into some channels only. Fine for reps and deliverers.</summary>
    Guest,

    /// <summary>Deactivated, or gone from the workspace.</summary>
    Left,

    /// <summary>Of another company: never shown anything of ours.</summary>
    External,
    Bot,
}

/// <summary>A person's account in a workspace, as the platform described it last.</summary>
/// <param name="Id">The platform's own.</param>
/// <param name="Name">Only for people whom the manifest does not name.</param>
/// <param name="Zone">An IANA name; null when the platform has never said one.</param>
/// <param name="DoNotDisturb">The window that is under way or comes next; null when there is none.</param>
public sealed record Account(
    WorkspaceId Workspace,
    string Id,
    PersonId Person,
    string? Name,
    string? Zone,
    AccountState State,
    Interval? DoNotDisturb,
    Instant UpdatedAt
)
{
    /// <summary>Somebody of the company who is there.</summary>
    public bool IsOurs => State is AccountState.Active or AccountState.Guest;
}

/// <summary>The leader's channel of a team, by the platform's own id.</summary>
public sealed record TeamChannel(WorkspaceId Workspace, TeamId Team, string Channel);

/// <summary>A rep whom the manifest names only through a group of the platform.</summary>
public sealed record GroupMember(WorkspaceId Workspace, TeamId Team, PersonId Person);

/// <summary>What was found out last about accounts, channels and groups, so that the bot works while the platform is away.</summary>
public interface IDirectoryStore
{
    /// <summary>Another text whenever accounts, channels or members differ; do-not-disturb is left out of it. Null before anything was stored.</summary>
    string? Version();

    /// <summary>As the two below, by workspace and id.</summary>
    IReadOnlyList<Account> Accounts();

    IReadOnlyList<TeamChannel> Channels();

    IReadOnlyList<GroupMember> Members();

    /// <summary>Inserts or replaces by workspace and person.</summary>
    void Save(Account account);

    void Remove(WorkspaceId workspace, PersonId person);

    /// <summary>Replaces what is stored of that workspace.</summary>
    void SetChannels(WorkspaceId workspace, IReadOnlyCollection<TeamChannel> channels);

    /// <summary>Replaces what is stored of that workspace.</summary>
    void SetMembers(WorkspaceId workspace, IReadOnlyCollection<GroupMember> members);

    /// <summary>Of an account that is not known, nothing is stored.</summary>
    void SetDoNotDisturb(WorkspaceId workspace, string account, Interval? window);

    /// <summary>Makes the version that of what is stored now; to be called last.</summary>
    void Stamp();
}
