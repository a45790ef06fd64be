using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Host.Databases;

/// <summary>A database of whatever engine. Disposing of it finishes what was given to it, and lets go of it.</summary>
/// <param name="closing">In this order.</param>
sealed class OpenedDatabase(IDatabase database, params IAsyncDisposable[] closing) : IDatabase, IAsyncDisposable
{
    /// <summary>Completes when another bot has come to run on it, and this one may not any more; in most places that cannot happen.</summary>
    public Task TakenByAnother { get; init; } = new TaskCompletionSource().Task;

    public Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default) =>
        database.Write(work, priority, cancellation);

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => database.Read(work, cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var one in closing)
        {
            await one.DisposeAsync();
        }
    }
}
