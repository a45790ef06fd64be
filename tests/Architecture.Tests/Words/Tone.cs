using System.Text;
using System.Text.RegularExpressions;
using SalesNudgeBot.Architecture.Tests.Sources;

namespace SalesNudgeBot.Architecture.Tests.Words;

/// <summary>What the bot's words never hold.</summary>
static partial class Tone
{
    public static IEnumerable<Finding> In(Source source) =>
        from literal in source.Literals
        from complaint in Complaints(literal.Text)
        select new Finding(source.Path, literal.Line, $"{complaint} in \"{literal.Text}\"");

    static IEnumerable<string> Complaints(string text)
    {
        if (text.Contains('!', StringComparison.Ordinal))
        {
            yield return "an exclamation mark";
        }

        foreach (var emoji in text.EnumerateRunes().Where(IsEmoji))
        {
            yield return $"the emoji {emoji}";
        }

        foreach (Match word in Unwanted().Matches(text))
        {
            yield return $"'{word.Value}'";
        }
    }

    static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or 0xFE0F or 0x20E3;

    /// <summary>Blame and jargon; and a case has a name ("Acme · SSO"), not a number.</summary>
    [GeneratedRegex(@"\b(blam\w*|fault|debts?|breach\w*|red|cadences?|re-?negotiat\w*|case (\{\}|#?\d+))(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}
