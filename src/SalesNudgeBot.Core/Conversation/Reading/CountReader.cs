using System.Collections.Frozen;

namespace SalesNudgeBot.Core.Conversation.Reading;

/// <summary>How many new opportunities a piece of text claims. Several numbers, or words that blur one, are a question.</summary>
static class CountReader
{
    const int Most = 99;

    static readonly FrozenSet<string> New = FrozenSet.Create(
        "new", "opportunity", "opportunities", "opp", "opps", "oppty", "oppties", "created", "create", "added", "opened", "deal", "deals");

    static readonly FrozenSet<string> Blurs = FrozenSet.Create(
        "couple", "few", "several", "some", "many", "lots", "lot", "handful", "dozen", "dozens", "about", "around", "roughly", "approximately", "maybe", "perhaps",
        "probably", "almost", "nearly", "least", "most", "over", "under", "half", "another", "more", "less", "fewer", "or", "lost", "won", "closed", "minus", "except",
        "but", "of", "should", "could", "might", "would", "hopefully", "think", "guess", "minimum", "maximum", "every", "per", "each", "if", "will", "i'll");

    static readonly FrozenSet<string> Hedging = FrozenSet.Create("maybe", "perhaps", "probably", "more", "less", "fewer", "think", "guess", "least", "most", "roughly", "approximately", "or", "hopefully", "about");

    static readonly FrozenSet<string> Around = FrozenSet.Create(
        "i", "we", "i've", "we've", "have", "had", "got", "made", "found", "made", "just", "only", "so", "far", "today", "this", "week", "morning", "since", "then",
        "now", "the", "crm", "in", "total", "ones", "one", "for", "me", "is", "it", "it's", "that's", "are", "there", "yes", "here", "count", "were", "was", "and",
        "monday", "tuesday", "wednesday", "thursday", "friday", "last", "time", "yesterday", "hi", "hello", "hey", "good", "all", "at", "still", "yet", "please",
        "thanks", "sorry", "unfortunately", "again", "to", "report", "number", "answer", "exactly", "=");

    static readonly FrozenSet<string> Zeros = FrozenSet.Create("none", "zero", "nothing", "nil", "nada", "no");

    static readonly FrozenSet<string> Activities = FrozenSet.Create(
        "call", "calls", "meeting", "meetings", "email", "emails", "demo", "demos", "mail", "mails", "visit", "visits", "touches", "proposals", "quotes", "contacts", "conversations");

    internal static ReadCount Read(Written w)
    {
        var read = Read(w, 0, w.Count, alone: true);
        return read is ReadCount.NotFound && Enumerable.Range(0, w.Count).Any(i => w.Number(i) || w.Is(i, Blurs)) ? Unclear(w, 0, w.Count) : read;
    }

    /// <param name="alone">A bare "no" or "2" is an answer; elsewhere it needs a word such as "new" beside it.</param>
    internal static ReadCount Read(Written w, int from, int to, bool alone)
    {
        int? value = null;
        var (numbers, zeros, blurs, news, strangers, questions) = (0, 0, 0, 0, 0, 0);
        for (var i = from; i < to; i++)
        {
            var pronoun = w.Is(i, "one") && (w.Is(i - 1, "new") || w.Is(i - 1, "no") || w.Is(i - 1, "the") || w.Is(i - 1, "this") || w.Is(i - 1, "that"));
            if (!pronoun && NumberWords.At(w, i) is { } n && !(w.Is(i, "zero") && numbers > 0))
            {
                if (w.Is(i + 1, Activities))
                {
                    i++;
                    continue;
                }

                value = n;
                numbers++;
                strangers += w.Is(i - 1, "-") || w.Is(i + 1, "%") || w[i - 1].Text is "$" or "€" or "£" || (w.Is(i + 1, ".") && w[i + 2].Glued) || w[i].Value > Most && w.Number(i) ? 1 : 0;
                strangers += (w.Word(i + 1) && w[i + 1].Glued) || (w.Is(i - 1, "(") && w.Is(i + 1, ")")) ? 1 : 0;
            }
            else if (w.Is(i, Zeros) || (w.Is(i, Vocabulary.Negations) && !w.Is(i, "without")))
            {
                zeros++;
                strangers += w.Is(i, Zeros) ? 0 : 1;
            }
            else if (w.Is(i, Blurs))
            {
                blurs++;
            }
            else if (w.Is(i, New))
            {
                news++;
            }
            else if (w.Is(i, "?"))
            {
                questions++;
            }
            else if (!w.Is(i, Around) && w[i].Kind == TokenKind.Word)
            {
                strangers += news > 0 && numbers + zeros == 1 ? 0 : 1;
            }
        }

        var about = news > 0 || (alone && strangers == 0);
        if (!about || numbers + zeros + blurs == 0)
        {
            return numbers > 0 && strangers > 0 && alone && news == 0 ? new ReadCount.NotFound()
                : news > 0 && from < to && alone ? Unclear(w, from, to)
                : new ReadCount.NotFound();
        }

        return numbers + zeros != 1 || blurs > 0 || strangers > 0 || questions > 0
            ? Unclear(w, from, to)
            : new ReadCount.Found(value ?? 0);
    }

    /// <summary>A number or a zero, or a word that blurs one, right beside a word such as "new".</summary>
    internal static bool Strict(Written w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (w.Is(i, New) && i > from && (NumberWords.At(w, i - 1) is not null || w.Is(i - 1, Zeros) || w.Is(i - 1, Blurs) || w.Is(i - 1, "created") || w.Is(i - 1, New)))
            {
                return true;
            }

            if (w.Is(i, New) && NumberWords.At(w, i + 1) is not null && i + 1 < to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A couple", "a few" and nothing else.</summary>
    internal static bool Blurred(Written w, int from, int to) =>
        to - from is > 0 and <= 4 && Enumerable.Range(from, to - from).All(i => w.Is(i, Blurs) || w.Is(i, Around) || w.Is(i, "a"))
        && Enumerable.Range(from, to - from).Any(i => w[i].Text is "couple" or "few" or "several" or "some" or "many" or "lots" or "handful" or "dozen");

    /// <summary>"Maybe more", "I think": says nothing alone, and blurs a count beside it.</summary>
    internal static bool Hedges(Written w, int from, int to) =>
        to > from && Enumerable.Range(from, to - from).All(i => w.Is(i, Hedging) || w.Is(i, Around)) && Enumerable.Range(from, to - from).Any(i => w.Is(i, Hedging));

    internal static int Digits(Written w, int from, int to)
    {
        var digits = 0;
        for (var i = from; i < to; i++)
        {
            digits += w.Number(i) && !w.Is(i + 1, Activities) ? 1 : 0;
        }

        return digits;
    }

    internal static ReadCount.Doubtful Unclear(Written w, int from, int to) => new(new Doubt.CountUnclear(w.Slice(from, to)));
}
