namespace SalesNudgeBot.Host.Composition;

/// <summary>The bot was not started, for a reason that is not an error of ours. The message is for the person who started it: what, where, what would be right.</summary>
public sealed class CannotStartException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
