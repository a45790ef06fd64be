using SalesNudgeBot.App.Ports;
using Stories.Harness;

namespace Stories.Crash;

/// <summary>A database whose process can die before and after each commit.</summary>
public sealed class MortalDatabase(IDatabase inner, Fate fate) : IDatabase, IAsyncDisposable
{
    public async Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default)
    {
        fate.Pass("before a commit");
        var result = await inner.Write(work, priority, cancellation);
        fate.Pass("after a commit");
        return result;
    }

    public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default)
    {
        fate.BeAlive();
        return inner.Read(work, cancellation);
    }

    public ValueTask DisposeAsync() => ((IAsyncDisposable)inner).DisposeAsync();
}

public sealed class MortalStorage(IStoryDatabase inner, Fate fate) : IStoryDatabase
{
    public async Task<IDatabase> Open() => new MortalDatabase(await inner.Open(), fate);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
