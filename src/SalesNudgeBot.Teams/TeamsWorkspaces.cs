using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Teams.Connector;
using SalesNudgeBot.Teams.Connector.Tokens;

namespace SalesNudgeBot.Teams;

/// <summary>Every Teams tenant of the installation, over one HTTP client.</summary>
public sealed class TeamsWorkspaces : IDisposable
{
    readonly HttpClient http = ConnectorHttp.Client();
    readonly FrozenDictionary<WorkspaceId, TeamsWorkspace> byId;

    /// <param name="limits">Null: Teams' own.</param>
    /// <param name="login">With which Microsoft is asked for tokens; null: its library's own client.</param>
    public TeamsWorkspaces(
        IEnumerable<TeamsWorkspaceOptions> options, IDatabase database, TimeProvider time, ILoggerFactory logs, TeamsLimits? limits = null, IMsalHttpClientFactory? login = null)
    {
        All =
        [
            .. options.Select(each => new TeamsWorkspace(
                each, database, http, SignIn.As(each, login), limits ?? TeamsLimits.Default, time, logs.CreateLogger<TeamsWorkspace>())),
        ];
        byId = All.ToFrozenDictionary(workspace => workspace.Id);
    }

    public ImmutableArray<TeamsWorkspace> All { get; }

    public TeamsWorkspace? Find(WorkspaceId id) => byId.GetValueOrDefault(id);

    public void Dispose() => http.Dispose();
}
