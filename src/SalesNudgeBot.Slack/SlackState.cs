namespace SalesNudgeBot.Slack;

/// <summary>Whether anything is sent to a workspace.</summary>
public abstract record SlackState
{
    public sealed record Ready : SlackState;

    /// <summary>Uninstalled, or its token was revoked: nothing is sent until a new start, or an <c>auth.test</c> that succeeds.</summary>
    /// <param name="Reason">Slack's own code.</param>
    public sealed record Paused(string Reason) : SlackState;
}
