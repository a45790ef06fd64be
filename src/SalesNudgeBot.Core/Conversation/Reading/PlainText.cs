using System.Globalization;
using System.Text;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>The text as a person sees it: composed, ASCII digits and quotes, and nothing invisible.</summary>
static class PlainText
{
    internal static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (plain.Length > 0 && Accents.Compose(plain[^1], letter) is { } composed)
            {
                plain[^1] = composed;
            }
            else if (Visible(letter) is { } visible)
            {
                plain.Append(visible);
            }
        }

        return plain.ToString();
    }

    static char? Visible(char letter) => letter switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => '\n',
        // Full-width forms of ASCII.
        >= '\uff01' and <= '\uff5e' => (char)(letter - 0xfee0),
        '‘' or '’' or '‛' or '′' or '\u0060' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        // Fillers that look like a space and count as letters.
        '\u115f' or '\u1160' or '\u3164' or '\uffa0' => null,
        _ => char.GetUnicodeCategory(letter) switch
        {
            // Bidirectional controls and zero-width characters are format characters.
            UnicodeCategory.Format => null,
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)),
            _ => letter,
        },
    };
}
