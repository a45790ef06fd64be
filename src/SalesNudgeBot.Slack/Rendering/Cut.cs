using System.Buffers;
using System.Text;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>Makes any text one that Slack takes: no control characters, no half characters, and no longer than allowed.</summary>
static class Cut
{
    const char Ellipsis = '…';
    const char BeforeRightToLeft = '\u058F';
    const char Isolate = '\u2068';
    const char EndIsolate = '\u2069';

    /// <summary>Nearly every text is made of these alone, and then there is nothing to do.</summary>
    static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter), '\n', '\t']);

    static readonly SearchValues<char> EachOne = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter).Except("&<>"), '\n', '\t']);

    /// <summary>How Slack counts is not documented: we count UTF-16, and what it stores escaped as the entity.</summary>
    public static int Length(string text) => text.AsSpan().ContainsAnyExcept(EachOne) ? text.EnumerateRunes().Sum(Weight) : text.Length;

    /// <summary>At most so long; what is left out leaves an ellipsis.</summary>
    public static string To(int most, string text)
    {
        if (Length(text) <= most)
        {
            return text;
        }

        var cut = new StringBuilder();
        var left = most - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Weight(rune);
            if (left < 0)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }

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

    /// <summary>For the one place that Slack reads as markup, a message's fallback text.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    static int Weight(Rune rune) =>
        rune.Value switch
        {
            '&' => 5,
            '<' or '>' => 4,
            _ => rune.Utf16SequenceLength,
        };
}
