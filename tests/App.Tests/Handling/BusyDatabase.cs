using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.App.Tests.Handling;

/// <summary>Keeps a database's writer at one work until it is released.</summary>
sealed class BusyDatabase : IAsyncDisposable
{
    readonly ManualResetEventSlim gate = new();
    readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task<string> work;

    BusyDatabase(IDatabase database, CancellationToken cancellation) =>
        work = database.Write(
            _ =>
            {
                begun.TrySetResult();
                gate.Wait();
                return "done";
            },
            cancellation: cancellation);

    public static async Task<BusyDatabase> Hold(IDatabase database, CancellationToken cancellation)
    {
        var busy = new BusyDatabase(database, cancellation);
        await busy.begun.Task;
        return busy;
    }

    public Task<string> Release()
    {
        gate.Set();
        return work;
    }

    public async ValueTask DisposeAsync()
    {
        await Release();
        gate.Dispose();
    }
}
