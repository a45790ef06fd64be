using SalesNudgeBot.App.Ports;

namespace Slack.Tests.Bot;

/// <summary>What is only received and answered needs no look at the database.</summary>
sealed class NoDatabase : IDatabase
{
    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("The adapter writes nothing by itself.");

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => throw new InvalidOperationException("Nothing in this test points at a text.");
}
