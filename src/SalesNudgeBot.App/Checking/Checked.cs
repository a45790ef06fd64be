namespace SalesNudgeBot.App.Checking;

/// <summary>One thing that was looked at, for an admin.</summary>
/// <param name="What">In a word or two, without the workspace.</param>
/// <param name="Fix">What to do; null where there is nothing to be done.</param>
public sealed record Checked(string What, CheckResult Result, string Says, string? Fix = null)
{
    public static Checked Fine(string what, string says) => new(what, CheckResult.Fine, says);

    public static Checked Note(string what, string says, string? fix = null) => new(what, CheckResult.Note, says, fix);

    public static Checked Problem(string what, string says, string fix) => new(what, CheckResult.Problem, says, fix);
}

public enum CheckResult
{
    Fine,

    /// <summary>Worth knowing; the bot works.</summary>
    Note,
    Problem,
}
