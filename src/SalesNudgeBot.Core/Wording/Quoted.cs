using System.Globalization;

namespace SalesNudgeBot.Core.Wording;

/// <summary>A person's own words inside one of the bot's sentences: on one line, and short enough to read on a phone.</summary>
static class Quoted
{
    const int Longest = 80;

    internal static string Of(string text) => "“" + Short(text) + "”";

    /// <summary>On one line, and no longer than that many UTF-16 units: cut between words, or between letters where a word is longer than half of it.</summary>
    internal static string Within(int most, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', most - 1);
        return line[..(space < most / 2 ? StringInfo.ParseCombiningCharacters(line).Last(letter => letter < most) : space)] + "…";
    }

    internal static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var elements = new StringInfo(line.Length > 4 * Longest ? line[..(4 * Longest)] : line);
        return elements.LengthInTextElements > Longest ? elements.SubstringByTextElements(0, Longest - 1).TrimEnd() + "…" : line;
    }
}
