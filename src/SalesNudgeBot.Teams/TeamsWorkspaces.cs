using System.Collections.Immutable;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams;

/// <summary>Every Teams tenant of the installation.</summary>
public sealed class TeamsWorkspaces(IEnumerable<TeamsWorkspaceOptions> options, IDatabase database)
{
    public ImmutableArray<TeamsWorkspace> All { get; } = [.. options.Select(each => new TeamsWorkspace(each, database))];

    public TeamsWorkspace? Find(WorkspaceId id) => All.FirstOrDefault(workspace => workspace.Id == id);
}
