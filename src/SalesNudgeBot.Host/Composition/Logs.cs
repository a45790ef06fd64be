namespace SalesNudgeBot.Host.Composition;

static class Logs
{
    public static void AddLogs(this ILoggingBuilder logging, RunOptions options, HostParts parts)
    {
        logging.SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Warning);
        // What a request asks for stays out of the log.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (options.Verbose)
        {
            logging.AddFilter("SalesNudgeBot", LogLevel.Debug);
        }

        // What the bot says to its user goes to the output, the log beside it.
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (parts.Logger is { } logger)
        {
            logging.AddProvider(logger);
        }
    }
}
