using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Conversations;

namespace SalesNudgeBot.Teams;

/// <summary>One Teams tenant while the bot runs: who the bot is there, and where it may speak.</summary>
public sealed class TeamsWorkspace
{
    internal TeamsWorkspace(TeamsWorkspaceOptions options, IDatabase database) => (Options, Conversations) = (options, new(options.Id, database));

    public WorkspaceId Id => Options.Id;

    public TeamsWorkspaceOptions Options { get; }

    internal ConversationBook Conversations { get; }
}
