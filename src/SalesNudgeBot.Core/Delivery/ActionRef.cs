namespace SalesNudgeBot.Core.Delivery;

/// <summary>
/// What pressing a button or sending a form means: a verb ("promise.accept"), what it is about, and one optional argument.
/// Carried through every platform as one string and never trusted: who presses it is checked when it is handled.
/// </summary>
public sealed record ActionRef(string Verb, string Subject, string? Argument = null)
{
    public override string ToString() => Argument is null ? $"{Verb}|{Subject}" : $"{Verb}|{Subject}|{Argument}";

    /// <summary>Null when the text is not an action: garbage from outside, not an error of ours.</summary>
    public static ActionRef? Parse(string? text)
    {
        if (text is null || text.Length > 200)
        {
            return null;
        }

        var parts = text.Split('|', 3);
        return parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0
            ? null
            : new(parts[0], parts[1], parts.Length == 3 ? parts[2] : null);
    }
}
