using Microsoft.Extensions.Logging;
using NodaTime;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams;

/// <summary>Ids, Microsoft's own codes and kinds only: never a token, or what people wrote.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Teams tenant {Workspace} does not let the bot in, nothing is sent there: {Code}. The doctor command says more")]
    public static partial void Paused(ILogger logger, WorkspaceId workspace, string code);

    [LoggerMessage(2, LogLevel.Information, "Teams tenant {Workspace} lets the bot in again")]
    public static partial void Resumed(ILogger logger, WorkspaceId workspace);

    [LoggerMessage(3, LogLevel.Warning, "Teams tenant {Workspace} asked for a pause of {Pause} in one conversation")]
    public static partial void AskedForPause(ILogger logger, WorkspaceId workspace, Duration pause);

    [LoggerMessage(4, LogLevel.Error, "Teams tenant {Workspace} did not take outbox row {Row}: {Code}")]
    public static partial void NotTaken(ILogger logger, WorkspaceId workspace, string row, string code);

    [LoggerMessage(5, LogLevel.Information, "Teams tenant {Workspace}: the message that outbox row {Row} changes is gone")]
    public static partial void NothingToChange(ILogger logger, WorkspaceId workspace, string row);

    [LoggerMessage(60, LogLevel.Warning, "{Count} requests to the Teams endpoint were refused, the last one {Why}; if they are the Connector's own, an app id, a tenant or this machine's clock is wrong")]
    public static partial void Refused(ILogger logger, long count, string why);

    [LoggerMessage(61, LogLevel.Warning, "{Key} could not be stored, so the Connector was not told that it was taken")]
    public static partial void NotStored(ILogger logger, string key);

    [LoggerMessage(62, LogLevel.Warning, "The keys that sign tokens of cloud {Cloud} could not be fetched; it is tried again")]
    public static partial void KeysNotFetched(ILogger logger, string cloud, Exception failure);

    [LoggerMessage(63, LogLevel.Warning, "Something to be said afterwards was left out, as {Running} things are under way")]
    public static partial void LeftOut(ILogger logger, int running);

    [LoggerMessage(64, LogLevel.Error, "What follows an acknowledgement failed")]
    public static partial void AfterwardsFailed(ILogger logger, Exception bug);

    [LoggerMessage(65, LogLevel.Warning, "An answer in Teams tenant {Workspace} could not be put into the person's chat: {Code}")]
    public static partial void NotSaid(ILogger logger, WorkspaceId workspace, string code);
}
