namespace SalesNudgeBot.Host.Composition;

static class Starting
{
    /// <summary>Completes once the bot listens: nothing is sent by one that turns out not to get its port.</summary>
    public static async Task Started(this IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
