using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Stories.Harness;

/// <summary>What the adapter logs is the story's too.</summary>
sealed class StoryLogs(ConcurrentQueue<string> lines) : ILoggerFactory, ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new ErrorLog<StoryLogs>(lines);

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose() { }
}
