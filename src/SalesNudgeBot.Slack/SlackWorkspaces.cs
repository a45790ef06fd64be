using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Slack.Sending;

namespace SalesNudgeBot.Slack;

/// <summary>Every Slack workspace of the installation, over one HTTP client.</summary>
public sealed class SlackWorkspaces : IDisposable
{
    readonly HttpClient http = SlackHttp.Client();
    readonly FrozenDictionary<WorkspaceId, SlackWorkspace> byId;

    /// <param name="limits">Null: Slack's own.</param>
    public SlackWorkspaces(IEnumerable<SlackWorkspaceOptions> options, TimeProvider time, ILoggerFactory logs, SlackLimits? limits = null)
    {
        All = [.. options.Select(each => new SlackWorkspace(each, http, limits ?? SlackLimits.Default, time, logs.CreateLogger<SlackWorkspace>()))];
        byId = All.ToFrozenDictionary(workspace => workspace.Id);
    }

    public ImmutableArray<SlackWorkspace> All { get; }

    public SlackWorkspace? Find(WorkspaceId id) => byId.GetValueOrDefault(id);

    /// <summary>By Slack's own id; null for a team where the bot has not signed in.</summary>
    public SlackWorkspace? OfTeam(string teamId) => All.FirstOrDefault(workspace => workspace.Identity?.TeamId == teamId);

    public void Dispose() => http.Dispose();
}
