using System.Buffers;
using System.Text;
using SalesNudgeBot.Wire.Rendering;

namespace SalesNudgeBot.Slack.Rendering;

/// <summary>Makes a text no longer than Slack allows, without half characters.</summary>
static class Cut
{
    /// <summary>Nearly every text is made of these alone, and each of them counts once.</summary>
    static readonly SearchValues<char> EachOne = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter).Except("&<>"), '\n', '\t']);

    /// <summary>How Slack counts is not documented: we count UTF-16, and what it stores escaped as the entity.</summary>
    public static int Length(string text) => text.AsSpan().ContainsAnyExcept(EachOne) ? text.EnumerateRunes().Sum(Weight) : text.Length;

    /// <summary>At most so long; what is left out leaves an ellipsis.</summary>
    public static string To(int most, string text) => Length(text) <= most ? text : Shortened.To(most, text, Weight);

    /// <summary>For the one place that Slack reads as markup, a message's fallback text.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    static int Weight(Rune rune) =>
        rune.Value switch
        {
            '&' => 5,
            '<' or '>' => 4,
            _ => rune.Utf16SequenceLength,
        };
}
