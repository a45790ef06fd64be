using System.Text;

namespace SalesNudgeBot.Wire.Rendering;

/// <summary>A text that is longer than a platform allows, without half characters.</summary>
public static class Shortened
{
    const char Ellipsis = '…';

    /// <summary>As many whole characters as weigh less than <paramref name="most"/>, and an ellipsis for what is left out.</summary>
    /// <param name="weight">How much the platform counts a character for; an ellipsis is one.</param>
    public static string To(int most, string text, Func<Rune, int> weight)
    {
        var cut = new StringBuilder();
        var left = most - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= weight(rune);
            if (left < 0)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }
}
