namespace SalesNudgeBot.Host;

/// <summary>Ids and kinds only: never what people wrote or are called.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Reason} The bot keeps trying.")]
    public static partial void DatabaseUnavailable(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "Sending to workspace {Workspace} failed; it is tried again")]
    public static partial void SendingFailed(ILogger logger, string workspace, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The tick failed; it is tried again")]
    public static partial void TickFailed(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Information, "A file of {Rows} rows was posted: {Added} new, {Changed} changed")]
    public static partial void Uploaded(ILogger logger, long rows, int added, int changed);

    [LoggerMessage(5, LogLevel.Information, "A posted file was refused after {Rows} rows, with {Complaints} complaints")]
    public static partial void UploadRefused(ILogger logger, long rows, long complaints);

    [LoggerMessage(6, LogLevel.Information, "The changed manifest is in force as revision {Revision}: {Changes}")]
    public static partial void ManifestApplied(ILogger logger, int revision, string changes);

    [LoggerMessage(7, LogLevel.Warning, "The changed manifest is not in force: errors {Errors}; manifest check shows them")]
    public static partial void ManifestInvalid(ILogger logger, int errors);

    [LoggerMessage(8, LogLevel.Warning, "The changed manifest is not in force: {What} cannot change while the bot runs. Restart it")]
    public static partial void ManifestNeedsRestart(ILogger logger, string what);

    [LoggerMessage(9, LogLevel.Warning, "The changed manifest is not in force: it would leave open promises without anybody: {Promises}")]
    public static partial void ManifestStrands(ILogger logger, string promises);

    [LoggerMessage(10, LogLevel.Error, "Looking at the manifest's folder failed; it is tried again")]
    public static partial void ManifestFailed(ILogger logger, Exception exception);
}
