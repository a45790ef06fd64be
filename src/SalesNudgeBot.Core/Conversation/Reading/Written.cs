using System.Collections.Immutable;
using System.Globalization;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>A cleaned text and its tokens. Positions beyond the tokens are neither a word nor a number, so that a rule may look ahead freely.</summary>
sealed class Written
{
    readonly string text;
    readonly ImmutableArray<Token> tokens;

    Written(string text)
    {
        this.text = text;
        tokens = Tokenise(text);
    }

    internal int Count => tokens.Length;

    internal Token this[int i] => i >= 0 && i < tokens.Length ? tokens[i] : new Token(TokenKind.Line, "\n", text.Length, text.Length, false);

    internal static Written From(string text) => new(PlainText.Of(text));

    internal bool Word(int i) => this[i].Kind == TokenKind.Word;

    internal bool Number(int i) => this[i].Kind == TokenKind.Number;

    internal bool Is(int i, string word) => this[i].Text == word;

    internal bool Is(int i, IReadOnlySet<string> words) => words.Contains(this[i].Text);

    internal bool Are(int i, params ReadOnlySpan<string> words)
    {
        for (var n = 0; n < words.Length; n++)
        {
            if (!Is(i + n, words[n]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As written, from one token to before another.</summary>
    internal string Slice(int from, int to) => from < to && to <= tokens.Length ? text[tokens[from].Start..tokens[to - 1].End] : "";

    /// <summary>As written, for tokens that need not be neighbours.</summary>
    internal string Slice(IReadOnlyList<int> kept)
    {
        var parts = new List<string>();
        for (var n = 0; n < kept.Count;)
        {
            var last = n;
            while (last + 1 < kept.Count && kept[last + 1] == kept[last] + 1)
            {
                last++;
            }

            parts.Add(Slice(kept[n], kept[last] + 1));
            n = last + 1;
        }

        return string.Join(' ', parts).Replace('\n', ' ').Trim();
    }

    static ImmutableArray<Token> Tokenise(string text)
    {
        var found = ImmutableArray.CreateBuilder<Token>();
        var spaced = true;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindAt(text, i);
            if (kind is null)
            {
                spaced = true;
                i++;
                continue;
            }

            var end = kind switch
            {
                TokenKind.Word => WordEnd(text, i),
                TokenKind.Number => NumberEnd(text, i),
                _ => i + 1,
            };
            found.Add(new(kind.Value, Accents.Fold(text[i..end]), i, end, !spaced));
            spaced = false;
            i = end;
        }

        return found.ToImmutable();
    }

    // Emoji and other symbols say nothing that a rule reads; they count as space.
    static TokenKind? KindAt(string text, int i) => text[i] switch
    {
        '\n' => TokenKind.Line,
        >= '0' and <= '9' => TokenKind.Number,
        '+' or '~' or '|' or '=' or '<' or '>' => TokenKind.Mark,
        var other when char.IsLetter(other) => TokenKind.Word,
        var other when char.IsPunctuation(other) || char.GetUnicodeCategory(other) is UnicodeCategory.CurrencySymbol => TokenKind.Mark,
        _ => null,
    };

    static int WordEnd(string text, int i)
    {
        while (i < text.Length && (InWord(text[i]) || (text[i] is '\'' or '-' or '&' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            || (text[i] == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    static int NumberEnd(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    static bool InWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
