using System.Buffers;
using System.Text;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>What people wrote, without what would keep others from reading it or our words around it.</summary>
public static class Readable
{
    const char BeforeRightToLeft = '\u058F';
    const char Isolate = '\u2068';
    const char EndIsolate = '\u2069';

    /// <summary>Nearly every text is made of these alone, and then there is nothing to do.</summary>
    static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter), '\n', '\t']);

    /// <summary>Without what no renderer shows. Direction marks go too: one that is never closed would turn our words around.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        // A lone surrogate is enumerated as U+FFFD.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>What somebody wrote from right to left, so that the words around it keep their order.</summary>
    public static string Isolated(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', BeforeRightToLeft) && text.Any(IsRightToLeft) ? $"{Isolate}{text}{EndIsolate}" : text;

    static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
