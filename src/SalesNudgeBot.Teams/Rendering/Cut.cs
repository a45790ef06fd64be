using System.Text;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>Makes a text no longer than allowed, without half characters.</summary>
static class Cut
{
    const char Ellipsis = '…';

    /// <summary>At most so many UTF-16 units; what is left out leaves an ellipsis.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().TakeWhile(rune => cut.Length + rune.Utf16SequenceLength < most))
        {
            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }
}
