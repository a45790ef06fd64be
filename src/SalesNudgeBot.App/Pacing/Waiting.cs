namespace SalesNudgeBot.App.Pacing;

/// <summary>
/// The one place that waits for time to pass. Limits are obeyed in the moment between taking a message and posting it, which no
/// stored instant could describe; tests hand in a clock that they move.
/// </summary>
public static class Waiting
{
    public static async Task Wait(this TimeProvider time, TimeSpan wait, CancellationToken cancellation)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = time.CreateTimer(static state => ((TaskCompletionSource)state!).TrySetResult(), over, wait, Timeout.InfiniteTimeSpan);
        await over.Task.WaitAsync(cancellation);
    }
}
