using System.Text;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>Text that the client shows as it was written, wherever it is put (protocol section 8).</summary>
static class Verbatim
{
    const string Markup = @"\`*_{}[]()#+-.!|<>~&";
    const char Joiner = '\u2060';
    const char Nothing = '\u200b';

    /// <summary>For where markdown is not read. Renderers expand <c>{{DATE(…)}}</c> even there.</summary>
    public static string Plain(string text) => Readable.Clean(text).Replace("{{", $"{{{Nothing}{{", StringComparison.Ordinal);

    /// <summary>For where markdown is read. A client that makes links of bare addresses by itself finds none.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in Plain(text).Replace("://", $":{Joiner}//", StringComparison.Ordinal).Replace("www.", $"www{Joiner}.", StringComparison.OrdinalIgnoreCase))
        {
            if (Markup.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
