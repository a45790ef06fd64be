namespace SalesNudgeBot.Core.Conversation.Reading;

enum TokenKind
{
    Word,
    Number,
    Mark,
    Line,
}

/// <summary>
/// <paramref name="Text"/> is folded (lower case, no accents); <paramref name="Start"/> and <paramref name="End"/> point into the written text.
/// <paramref name="Glued"/>: no space before it.
/// </summary>
readonly record struct Token(TokenKind Kind, string Text, int Start, int End, bool Glued)
{
    /// <summary>Numbers of more than six digits are no count, day or year, so their size does not matter.</summary>
    internal int Value => Kind == TokenKind.Number && Text.Length <= 6 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
}
