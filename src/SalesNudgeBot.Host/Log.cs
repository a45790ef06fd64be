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
}
