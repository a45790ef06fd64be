using System.Text.RegularExpressions;

namespace SalesNudgeBot.Core.Conversation;

/// <summary>What a sentence is for, before its dates, people and numbers are read. Anything else is an answer.</summary>
public abstract partial record Intent
{
    public sealed record Help : Intent;

    public sealed record Thanks : Intent;

    public sealed record ListPromises : Intent;

    public sealed record Promise(string Rest) : Intent;

    public sealed record Away(string Rest) : Intent;

    public sealed record Back : Intent;

    public sealed record Skip : Intent;

    public sealed record Pace : Intent;

    public sealed record NotYet(string Rest) : Intent;

    /// <param name="Client">Null where none was named.</param>
    public sealed record Agreed(string? Client, string When) : Intent;

    public sealed record OnTrack : Intent;

    public sealed record Done : Intent;

    /// <summary>Why the bot wrote what it wrote last.</summary>
    public sealed record Why : Intent;

    /// <summary>What is kept about the one who asks.</summary>
    public sealed record Me : Intent;

    /// <summary>How nudges are taken, for admins.</summary>
    public sealed record Totals : Intent;

    /// <param name="Team">Empty where none was named.</param>
    public sealed record Pause(string Team) : Intent;

    /// <param name="Team">Empty where none was named.</param>
    public sealed record Resume(string Team) : Intent;

    /// <summary>Perhaps what a leader notes for one of their reps.</summary>
    public sealed record OnBehalf(string Rest) : Intent;

    public sealed record Answer(string Text) : Intent;

    public static Intent Of(string text)
    {
        var said = text.Trim();
        if (said.StartsWith("/nudge", StringComparison.OrdinalIgnoreCase))
        {
            said = said["/nudge".Length..].Trim();
        }

        if (said.Length > 4000)
        {
            return new Answer(said);
        }

        var bare = said.TrimEnd('.', '!', ' ').ToUpperInvariant();
        return bare switch
        {
            "HELP" or "?" or "" => new Help(),
            "THANKS" or "THANK YOU" or "CHEERS" => new Thanks(),
            "PROMISES" or "MY PROMISES" => new ListPromises(),
            "PROMISE" => new Promise(""),
            "BACK" or "I'M BACK" or "I AM BACK" => new Back(),
            "SKIP" or "SKIP TODAY" => new Skip(),
            "PACE" => new Pace(),
            "WHY" or "WHY?" => new Why(),
            "ME" => new Me(),
            "TOTALS" => new Totals(),
            "PAUSE" => new Pause(""),
            "RESUME" => new Resume(""),
            "ON TRACK" or "STILL ON TRACK" => new OnTrack(),
            "DONE" or "IT'S DONE" or "IT IS DONE" => new Done(),
            _ => Starting(said),
        };
    }

    static Intent Starting(string said) =>
        After(said, "promise ") is { } promise ? new Promise(promise)
        : After(said, "away ") is { } away ? new Away(away)
        : After(said, "pause ") is { } paused ? new Pause(paused)
        : After(said, "resume ") is { } resumed ? new Resume(resumed)
        : After(said, "for ") is { } behalf ? new OnBehalf(behalf)
        : After(said, "not yet") is { } notYet ? new NotYet(notYet.TrimStart(',', ';', ':', '.', ' '))
        : NewDate().Match(said) is { Success: true } date ? new Agreed(null, date.Groups["when"].Value)
        : ClientAgreed().Match(said) is { Success: true } agreed ? new Agreed(agreed.Groups["client"].Value, agreed.Groups["when"].Value)
        : new Answer(said);

    static string? After(string said, string start) =>
        said.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? said[start.Length..].Trim() : null;

    [GeneratedRegex(@"^new date:?\s+(?<when>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NewDate();

    [GeneratedRegex(@"^(?<client>[^,;]{1,80}?)\s+(?:has\s+)?agreed\s+(?:to|on)\s+(?<when>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ClientAgreed();
}
