using System.Text;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Teams.Rendering;

/// <summary>Text that the client shows as it was written, wherever it is put (protocol section 8).</summary>
static class Verbatim
{
    const string Markup = @"\`*_{}[]()#+-.!|<>~&";
    const char Joiner = '\u2060';
    const char Nothing = '\u200b';

    /// <summary>For where markdown is not read. Renderers expand <c>{{DATE(…)}}</c> even there, and some look for mentions everywhere.</summary>
    public static string Plain(string text) =>
        Readable.Clean(text).Replace("{{", $"{{{Nothing}{{", StringComparison.Ordinal).Replace("<at", $"<{Nothing}at", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// For where some clients read markdown and others show every sign: nothing is escaped, since the escapes would be read, but no link,
    /// mention or tag can form.
    /// </summary>
    public static string Unmarked(string text) =>
        Unlinked(Plain(text)).Replace("](", $"]{Joiner}(", StringComparison.Ordinal).Replace("<", $"<{Joiner}", StringComparison.Ordinal);

    /// <summary>For where markdown is read. A client that makes links of bare addresses by itself finds none.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in Unlinked(Plain(text)))
        {
            if (Markup.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    static string Unlinked(string text) => text.Replace("://", $":{Joiner}//", StringComparison.Ordinal).Replace("www.", $"www{Joiner}.", StringComparison.OrdinalIgnoreCase);
}
