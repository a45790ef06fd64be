using Microsoft.Extensions.Logging;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App;

/// <summary>Ids and kinds only: never what people wrote or are called.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Outbox row {Row} ({Kind}) was answered with {Outcome}")]
    public static partial void Dispatched(ILogger logger, string row, MessageKind kind, string outcome);

    [LoggerMessage(2, LogLevel.Information, "Outbox row {Row} ({Kind}) was in doubt: {Found}")]
    public static partial void Settled(ILogger logger, string row, MessageKind kind, string found);

    [LoggerMessage(3, LogLevel.Warning, "The platform failed on outbox row {Row}: its outcome is unknown")]
    public static partial void PlatformThrew(ILogger logger, Exception exception, string row);

    [LoggerMessage(4, LogLevel.Error, "Inbox row {Key} could not be decided; it was closed and nothing was changed")]
    public static partial void ActFailed(ILogger logger, string key, Exception bug);

    [LoggerMessage(5, LogLevel.Error, "Chain {Chain} could not be decided; it is looked at again in an hour of product time")]
    public static partial void ChainFailed(ILogger logger, string chain, Exception bug);

    [LoggerMessage(21, LogLevel.Warning, "Workspace {Workspace} shows the bot no account of {Person}: nothing reaches them. The doctor command says more")]
    public static partial void NotFound(ILogger logger, PersonId person, WorkspaceId workspace);

    [LoggerMessage(22, LogLevel.Warning, "Workspace {Workspace} shows the bot no leaders' channel of team {Team}. The doctor command says more")]
    public static partial void ChannelNotFound(ILogger logger, TeamId team, WorkspaceId workspace);

    [LoggerMessage(24, LogLevel.Error, "Looking at the people of workspace {Workspace} failed; it is tried again")]
    public static partial void LookFailed(ILogger logger, WorkspaceId workspace, Exception bug);
}
