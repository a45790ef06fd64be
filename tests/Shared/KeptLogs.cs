using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesNudgeBot.Tests.Shared;

/// <summary>Everything that was logged, exceptions with all they say.</summary>
sealed class KeptLogs : ILoggerProvider, ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
