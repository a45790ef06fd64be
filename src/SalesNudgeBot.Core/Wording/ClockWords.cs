namespace SalesNudgeBot.Core.Wording;

/// <summary>Why the clock was not moved.</summary>
public static class ClockWords
{
    public const string Backwards = "The clock only moves forward.";
    public const string IsReal = "This clock follows real time and cannot be moved.";
}
