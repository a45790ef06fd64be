namespace SalesNudgeBot.Core.Conversation.Reading;

static class Sentences
{
    internal static IEnumerable<Sentence> Of(Written w)
    {
        for (var from = 0; from < w.Count;)
        {
            var to = from;
            while (to < w.Count && !Ends(w, to))
            {
                to++;
            }

            // A line quoted from somebody else is not what this person says.
            if (to > from && !w.Is(from, ">"))
            {
                yield return new(from, to, Question(w, to));
            }

            from = to + 1;
        }
    }

    static bool Question(Written w, int i)
    {
        while (w[i].Text is "!" or "\"" or "'" or ")")
        {
            i++;
        }

        return w.Is(i, "?");
    }

    static bool Ends(Written w, int i) =>
        w[i].Kind == TokenKind.Line || w[i].Text is ";" or "!" or "?" || (w.Is(i, ".") && !(w[i + 1].Glued && w[i + 1].Kind is not TokenKind.Mark) && !Abbreviates(w, i));

    // "30 Nov. 2026", "Acme Inc. the SSO", "5 p.m. on Friday".
    static bool Abbreviates(Written w, int i) =>
        w[i].Glued && i + 1 < w.Count && w[i + 1].Kind is not TokenKind.Line
        && ((w.Number(i + 1) && (DayNames.Month(w[i - 1]) is not null || DayNames.Weekday(w[i - 1]) is not null))
            || (w.Word(i + 1) && Vocabulary.CompanySuffixes.Contains(w[i - 1].Text) && w[i - 1].Text.Length <= 4)
            || w[i - 1].Text is "a.m" or "p.m" or "mr" or "mrs" or "ms" or "dr" or "st");
}
