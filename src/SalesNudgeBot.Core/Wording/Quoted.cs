using System.Globalization;

namespace SalesNudgeBot.Core.Wording;

/// <summary>A person's own words inside one of the bot's sentences: on one line, and short enough to read on a phone.</summary>
static class Quoted
{
    const int Longest = 80;

    internal static string Of(string text) => "“" + Short(text) + "”";

    internal static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var elements = new StringInfo(line.Length > 4 * Longest ? line[..(4 * Longest)] : line);
        return elements.LengthInTextElements > Longest ? elements.SubstringByTextElements(0, Longest - 1).TrimEnd() + "…" : line;
    }
}
