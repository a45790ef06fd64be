namespace SalesNudgeBot.Core.Configuration;

/// <summary>How pace is worked out; the same for everyone.</summary>
/// <param name="Currency">Written after amounts, as in "120,000 EUR"; null: amounts stand alone. Nothing is converted.</param>
/// <param name="RampMonths">Over how many months from a rep's first day what is expected grows evenly to the whole; 0: all of it at once.</param>
/// <param name="MinimumClosed">With fewer of their own opportunities won or lost, a rep's pace is "too little data".</param>
public sealed record PaceSettings(string? Currency, int RampMonths, int MinimumClosed)
{
    public static PaceSettings Default { get; } = new(null, 3, 10);
}
