using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Slack;

/// <summary>Ids, Slack's own codes and kinds only: never a token, an address that is one, or what people wrote.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Slack workspace {Workspace} is paused, nothing is sent there: {Reason}")]
    public static partial void Paused(ILogger logger, WorkspaceId workspace, string reason);

    [LoggerMessage(2, LogLevel.Information, "Slack workspace {Workspace} answers again")]
    public static partial void Resumed(ILogger logger, WorkspaceId workspace);

    [LoggerMessage(3, LogLevel.Warning, "Slack workspace {Workspace} asked for a pause of {Pause} in {Method}")]
    public static partial void AskedForPause(ILogger logger, WorkspaceId workspace, string method, Duration pause);

    [LoggerMessage(4, LogLevel.Error, "Slack workspace {Workspace} did not take outbox row {Row}: {Code} {Complaints}")]
    public static partial void NotTaken(ILogger logger, WorkspaceId workspace, string row, string code, string complaints);

    [LoggerMessage(5, LogLevel.Information, "Slack workspace {Workspace}: the message that outbox row {Row} changes is gone")]
    public static partial void NothingToChange(ILogger logger, WorkspaceId workspace, string row);

    [LoggerMessage(21, LogLevel.Warning, "Slack workspace {Workspace} has no account of {Person}: nothing reaches them. The doctor command says more")]
    public static partial void NotFound(ILogger logger, PersonId person, WorkspaceId workspace);

    [LoggerMessage(22, LogLevel.Warning, "Slack workspace {Workspace} shows the bot no leaders' channel of team {Team}. The doctor command says more")]
    public static partial void ChannelNotFound(ILogger logger, TeamId team, WorkspaceId workspace);

    [LoggerMessage(23, LogLevel.Warning, "Account {Account} joined the leaders' channel of team {Team} in Slack workspace {Workspace}, and is no leader of it")]
    public static partial void OutsiderInChannel(ILogger logger, string account, TeamId team, WorkspaceId workspace);

    [LoggerMessage(24, LogLevel.Error, "Looking at the people of Slack workspace {Workspace} failed; it is tried again")]
    public static partial void LookFailed(ILogger logger, WorkspaceId workspace, Exception bug);
}
