using Microsoft.Extensions.Logging;

namespace SalesNudgeBot.Teams;

/// <summary>Ids, the platform's own codes and kinds only: never a token, or what people wrote.</summary>
static partial class Log
{
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
}
