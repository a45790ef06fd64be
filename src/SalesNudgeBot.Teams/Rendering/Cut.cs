using SalesNudgeBot.Wire.Rendering;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>Makes a text no longer than allowed, without half characters.</summary>
static class Cut
{
    /// <summary>At most so many UTF-16 units; what is left out leaves an ellipsis.</summary>
    public static string To(int most, string text) => text.Length <= most ? text : Shortened.To(most, text, rune => rune.Utf16SequenceLength);
}
