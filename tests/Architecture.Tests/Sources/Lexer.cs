using System.Globalization;
using System.Text;

namespace SalesNudgeBot.Architecture.Tests.Sources;

/// <summary>Parts code from strings and comments: regular, verbatim, raw and interpolated strings, with code inside their holes.</summary>
sealed class Lexer
{
    readonly string text;
    readonly char[] code;
    readonly List<Literal> literals = [];
    readonly List<Comment> comments = [];
    int at;

    public Lexer(string text)
    {
        this.text = text;
        code = text.ToCharArray();
        while (at < text.Length)
        {
            ReadCode(inHole: false);
        }
    }

    public string Code => new(code);

    public IReadOnlyList<Literal> Literals => literals;

    public IReadOnlyList<Comment> Comments => comments;

    char Next(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    int LineAt(int offset) => text.AsSpan(0, offset).Count('\n') + 1;

    /// <summary>Reads to the end, or in a hole to the brace that closes it, which it leaves.</summary>
    void ReadCode(bool inHole)
    {
        var depth = 0;
        while (at < text.Length)
        {
            var c = Next();
            if (Starts("//"))
            {
                ReadComment(text.IndexOf('\n', at));
            }
            else if (Starts("/*"))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                ReadComment(end < 0 ? -1 : end + 2);
            }
            else if (c == '#' && text.AsSpan(0, at).TrimEnd(" \t") is [] or [.., '\n'])
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (c == '\'')
            {
                var start = at;
                at += Next(1) == '\\' ? text.IndexOf('\'', at + 3) - at + 1 : 3;
                Blank(start + 1, at - 1);
            }
            else if (c is '"' or '$' or '@' && StringPrefix() is { } prefix)
            {
                ReadString(prefix);
            }
            else if (inHole && depth == 0 && c == '}')
            {
                return;
            }
            else if (inHole && depth == 0 && c == ':' && Next(1) != ':' && Next(-1) != ':')
            {
                at = text.IndexOf('}', at);
                return;
            }
            else
            {
                depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
                at++;
            }
        }
    }

    void ReadComment(int end)
    {
        end = end < 0 ? text.Length : end;
        comments.Add(new(LineAt(at), text[at..end]));
        Blank(at, end);
        at = end;
    }

    (int Dollars, bool Verbatim, int Length)? StringPrefix()
    {
        var length = text.AsSpan(at).IndexOfAnyExcept('$', '@');
        if (length < 0 || Next(length) != '"')
        {
            return null;
        }

        var prefix = text.AsSpan(at, length);
        return (prefix.Count('$'), prefix.Contains('@'), length);
    }

    void ReadString((int Dollars, bool Verbatim, int Length) prefix)
    {
        var start = at;
        at += prefix.Length;
        var quotes = text.AsSpan(at).IndexOfAnyExcept('"') is var run and >= 0 ? run : text.Length - at;
        var raw = !prefix.Verbatim && quotes >= 3;
        var close = raw ? new string('"', quotes) : "\"";
        at += close.Length;
        var words = new StringBuilder();
        var blankFrom = at;
        while (at < text.Length && !Closes(close, prefix.Verbatim, raw, words))
        {
            if (prefix.Dollars > 0 && Braces() is var braces && braces > 0 && (raw ? braces >= prefix.Dollars : braces % 2 == 1))
            {
                Blank(blankFrom, at + braces - 1);
                at += braces;
                ReadCode(inHole: true);
                var closing = raw ? prefix.Dollars : 1;
                Blank(at + 1, at + closing);
                at += closing;
                blankFrom = at;
                words.Append("{}");
            }
            else if (prefix.Dollars > 0 && !raw && Braces() > 0)
            {
                words.Append('{');
                at += 2;
            }
            else if (!raw && !prefix.Verbatim && Next() == '\\')
            {
                words.Append(Escape());
            }
            else
            {
                words.Append(Next());
                at++;
            }
        }

        Blank(blankFrom, at);
        at += close.Length;
        literals.Add(new(start, LineAt(start), words.ToString()));
    }

    bool Closes(string close, bool verbatim, bool raw, StringBuilder words)
    {
        while (verbatim && Starts("\"\""))
        {
            words.Append('"');
            at += 2;
        }

        return Starts(close) && (!raw || Next(close.Length) != '"');
    }

    int Braces() => text.AsSpan(at).IndexOfAnyExcept('{') is var run and >= 0 ? run : 0;

    string Escape()
    {
        var kind = Next(1);
        var digits = kind switch { 'u' => 4, 'U' => 8, _ => 0 };
        at += 2 + digits;
        var value = digits == 0 ? 0 : int.Parse(text.AsSpan(at - digits, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return kind switch
        {
            'u' => ((char)value).ToString(),
            'U' => char.ConvertFromUtf32(value),
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '0' => "\0",
            _ => kind.ToString(),
        };
    }

    void Blank(int from, int to)
    {
        for (var i = from; i < Math.Min(to, code.Length); i++)
        {
            if (code[i] != '\n')
            {
                code[i] = ' ';
            }
        }
    }
}
