namespace Stories.OnSlack;

/// <summary>
/// Real time for connections, which is what they live in, but for the wait before the next one: that is as long as chance says, and
/// passes at once.
/// </summary>
sealed class SocketTime : TimeProvider
{
    /// <summary>Between two looks at whether a connection still brings anything.</summary>
    static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, state is TaskCompletionSource && dueTime != Look ? TimeSpan.Zero : dueTime, period);
}
