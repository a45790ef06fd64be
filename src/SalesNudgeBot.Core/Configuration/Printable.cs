using System.Globalization;
using System.Text;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>What a manifest or a file may hold where it is shown to people.</summary>
public static class Printable
{
    /// <summary>False for control characters, and for those that reorder the text around them.</summary>
    public static bool Is(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF);

    public static bool Is(string text) => text.EnumerateRunes().All(Is);
}
