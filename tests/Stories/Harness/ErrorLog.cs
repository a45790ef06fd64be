using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Stories.Harness;

/// <summary>Keeps what the bot logged as a warning or worse: a story in which anything went wrong has failed.</summary>
public sealed class ErrorLog<T>(ConcurrentQueue<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        }
    }
}
