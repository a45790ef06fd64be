using System.Text;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>
/// What a person wrote, out of Slack's own markup: docs.slack.dev/messaging/formatting-message-text. A raw "&lt;" always begins
/// markup, as Slack escapes the one that a person types; each escape is undone once, so that nothing typed becomes a mention.
/// </summary>
static class MessageText
{
    /// <param name="nameOf">What an account is called; null leaves the mention out.</param>
    public static string Plain(string raw, Func<string, string?> nameOf)
    {
        if (raw.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return raw.Trim();
        }

        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            if (raw[at] == '<' && raw.IndexOf('>', at) is var close and > 0)
            {
                Markup(raw.AsSpan(at + 1, close - at - 1), nameOf, text);
                at = close + 1;
            }
            else
            {
                at += Character(raw.AsSpan(at), text);
            }
        }

        return text.ToString().Trim();
    }

    static void Markup(ReadOnlySpan<char> inside, Func<string, string?> nameOf, StringBuilder text)
    {
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        var label = bar < 0 ? default : inside[(bar + 1)..];
        switch (target)
        {
            case ['@', .. var account]:
                text.Append(nameOf(account.ToString()));
                return;
            case ['#', .. var channel]:
                text.Append('#');
                Unescape(label.IsEmpty ? channel : label, text);
                return;
            case ['!', .. var special]:
                // "<!date^…|shown>" and "<!subteam^S1|@name>" bring what is shown along; "<!here>" and its like do not.
                Unescape(label.IsEmpty ? special : label, text);
                return;
            default:
                Unescape(label.IsEmpty ? target : label, text);
                return;
        }
    }

    static void Unescape(ReadOnlySpan<char> escaped, StringBuilder text)
    {
        while (!escaped.IsEmpty)
        {
            escaped = escaped[Character(escaped, text)..];
        }
    }

    /// <returns>How many characters of the raw text it took.</returns>
    static int Character(ReadOnlySpan<char> raw, StringBuilder text)
    {
        var (character, length) =
            raw.StartsWith("&amp;") ? ('&', 5)
            : raw.StartsWith("&lt;") ? ('<', 4)
            : raw.StartsWith("&gt;") ? ('>', 4)
            : (raw[0], 1);
        text.Append(character);
        return length;
    }
}
