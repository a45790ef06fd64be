using Microsoft.Extensions.Logging.Console;

namespace SalesNudgeBot.Host.Composition;

/// <summary>Quiet by default. What a request asks for never gets into the log.</summary>
sealed class Logs(bool verbose)
{
    volatile bool started;

    /// <summary>Until then the framework says nothing: what keeps the bot from starting is told in one sentence instead.</summary>
    public void Started() => started = true;

    public void AddTo(ILoggingBuilder logging, ILoggerProvider? another)
    {
        logging.SetMinimumLevel(LogLevel.Debug);
        logging.AddFilter((category, level) => level >= Least(category ?? ""));

        // What the bot says to its user goes to the output, the log beside it.
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (another is not null)
        {
            logging.AddProvider(another);
        }
    }

    // Whoever saves a manifest beside the running bot looks here for what became of it, good or bad.
    LogLevel Least(string category) =>
        category == typeof(ManifestWatch).FullName && !verbose ? LogLevel.Information
        : category.StartsWith("SalesNudgeBot", StringComparison.Ordinal) ? (verbose ? LogLevel.Debug : LogLevel.Warning)
        : !started ? LogLevel.None
        : category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || !verbose ? LogLevel.Warning
        : LogLevel.Information;
}
